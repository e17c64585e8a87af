import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { topManagementRecovery } from './top-management-recovery.ts';

/**
 * Why a recovery leads to nothing any more; undefined while it is under way. Any change from outside ends it: out of use, it
 * would be in nobody's work, and could come back once nobody looks.
 */
export const overBecause = ({ code, version, retired, fields }: Stored<typeof topManagementRecovery>) => {
  if (fields.stoppedOn !== undefined) return `${code} was stopped.`;
  if (fields.completedOn !== undefined) return `${code} is completed.`;
  return retired || version > 1 ? `${code} was taken out of use meanwhile. Begin another one.` : undefined;
};

/** The recovery that is under way, if there is one. */
export const openRecovery = (
  s: Reader<typeof topManagementRecovery>,
): Stored<typeof topManagementRecovery> | undefined =>
  s.all(topManagementRecovery).find((each) => overBecause(each) === undefined);

/** Whether a recovery is under way that somebody can stop. */
export const canStopRecovery = (id: Id<'person'>, s: Reader<typeof topManagementRecovery>): boolean =>
  openRecovery(s)?.fields.members.includes(id) === true;
