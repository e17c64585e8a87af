import { inEnglish } from '../values/message-format.ts';
import { cast, castIsms } from './cast-tester.ts';
import type { Change } from '../declarations/change.ts';
import { prepare } from '../commits/commit.ts';
import { snapshotOf, type Given } from './fixture.ts';
import { Problem } from '../values/problem.ts';
import type { Stored } from '../declarations/record.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

export const at = '2026-09-30T10:00:00.000Z';
export const context = (actor = 'user-1') => {
  let last = 0;
  return { actor, at, newId: () => `new-${(last += 1)}` };
};
/** Returns a snapshot with these records in the registers of the cast. */
export const snapshot = (...given: readonly Given[]): Snapshot => snapshotOf(given, '2026-09-30', cast);

/** Returns the versions that changes yield at a head. Throws if they are refused. */
export const commit = (head: Snapshot, ...changes: readonly Change[]): readonly Stored[] => {
  const versions = prepare(castIsms, head, changes, context());
  if (versions instanceof Problem) throw new Error(`${versions.kind}: ${inEnglish(versions.detail)}`);
  return versions;
};

/** Returns the problem of changes that are refused. Throws if they are not. */
export const refusal = (head: Snapshot, ...changes: readonly Change[]): Problem => {
  const problem = prepare(castIsms, head, changes, context());
  if (problem instanceof Problem) return problem;
  throw new Error('was not refused');
};

/** Returns the messages of the faults by field. */
export const faults = (head: Snapshot, ...changes: readonly Change[]): Record<string, string> =>
  Object.fromEntries(refusal(head, ...changes).faults.map(({ path, message }) => [path, inEnglish(message)]));

/** Returns a change that retires or restores a record. */
export const change = (kind: 'retire' | 'restore', register: string, id: string): Change => ({
  do: kind,
  register,
  id,
});
/** Returns a change that sets fields of a record, or empties them with null. */
export const set = (register: string, id: string, fields: Record<string, unknown>): Change => ({
  do: 'amend',
  register,
  id,
  fields,
});

/** Returns a change that creates a thing with these fields besides its title, or with this id or code. */
export const made = (fields: object, given: object = {}): Change => ({
  do: 'create',
  register: 'thing',
  fields: { title: 'Door', ...fields },
  ...given,
});
