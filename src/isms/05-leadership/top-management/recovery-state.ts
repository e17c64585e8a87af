import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { topManagementRecovery } from './top-management-recovery.ts';

/**
 * Returns the reason why a recovery is over, or undefined while it is under way. Any change from outside ends it: a
 * retired recovery would be in nobody's work, and could be restored later unnoticed.
 */
export const overBecause = ({ code, version, retired, fields }: Stored<typeof topManagementRecovery>) => {
  if (fields.stoppedOn !== undefined) return `${code} was stopped.`;
  if (fields.completedOn !== undefined) return `${code} is completed.`;
  return retired || version > 1 ? `${code} was taken out of use meanwhile. Begin another one.` : undefined;
};

/** Returns the recovery that is under way, if there is one. */
export const openRecovery = (
  s: Reader<typeof topManagementRecovery>,
): Stored<typeof topManagementRecovery> | undefined =>
  s.all(topManagementRecovery).find((each) => overBecause(each) === undefined);

/** Checks whether a person can stop a recovery that is under way. */
export const canStopRecovery = (id: Id<'person'>, s: Reader<typeof topManagementRecovery>): boolean =>
  openRecovery(s)?.fields.members.includes(id) === true;
