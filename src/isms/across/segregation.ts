import type { Action, Actor } from '#isms/kernel/action.ts';
import type { PlainDate } from '#isms/kernel/calendar.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
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
