import type { Action, Actor } from '#isms/kernel/declarations/action.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { segregationException } from './segregation-exception.ts';

type Known = Neighbourhood<typeof segregationException>;

/** Whether top management has excepted somebody, today, from what an act keeps apart: always, or on this record. */
export const isExcepted = ({ separates }: Action, subject: Stored, { person }: Actor, s: Known): boolean =>
  separates !== undefined && person !== undefined && wasExcepted(separates, subject, person, s.asOf, s);

/** The same of a day that has been, such as that of a decision. */
export const wasExcepted = (
  separation: string,
  subject: Stored,
  person: Id<'person'>,
  on: PlainDate,
  s: Known,
): boolean =>
  s
    .referring(segregationException, 'person', person)
    .some(
      ({ fields }) =>
        fields.separation === separation &&
        fields.grantedOn <= on &&
        fields.until >= on &&
        (fields.about === undefined || fields.about.id === subject.id),
    );
