import type { Action, Actor } from '#isms/kernel/declarations/action.ts';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { segregationException } from './segregation-exception.ts';

type Known = Neighbourhood<typeof segregationException>;

/**
 * Checks whether top management has excepted a person from the segregation of an action today, always or for this
 * record.
 */
export const isExcepted = ({ separates }: Action, subject: Stored, { person }: Actor, s: Known): boolean =>
  separates !== undefined && person !== undefined && wasExcepted(separates, subject, person, s.asOf, s);

/** Checks the same for a past day, such as that of a decision. */
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
