import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { person } from './person.ts';

/**
 * Checks whether a person works here on a day: not retired, has joined, has not left, and is not suspended by the
 * directory.
 */
export const isActive = ({ retired, fields }: Stored<typeof person>, asOf: string): boolean =>
  !retired &&
  (fields.from ?? '') <= asOf &&
  (fields.to ?? '9999') >= asOf &&
  (fields.suspendedSince ?? '9999') > asOf;

/** Returns the person with that id if they are active on the day of the snapshot; else undefined. */
export function activePerson(
  id: Id<'person'> | undefined,
  s: Neighbourhood<typeof person>,
): Stored<typeof person> | undefined {
  const who = s.get(person, id);
  return who && isActive(who, s.asOf) ? who : undefined;
}
