import type { Action, Actor } from '#isms/kernel/action.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { segregationException } from './segregation-exception.ts';

/** Whether top management has excepted somebody, today, from what an act keeps apart: always, or on this record. */
export const isExcepted = (
  { separates }: Action,
  subject: Stored,
  { person }: Actor,
  s: Neighbourhood<typeof segregationException>,
): boolean =>
  separates !== undefined &&
  person !== undefined &&
  s
    .referring(segregationException, 'person', person)
    .some(
      ({ fields }) =>
        fields.separation === separates &&
        fields.until >= s.asOf &&
        (fields.about === undefined || fields.about.id === subject.id),
    );
