import { snapshotOf, type Given } from './fixture.ts';
import { lookUp, readerOf } from '../snapshot/snapshot.ts';

/** Returns the fields at which a record would be refused, because of its own values or the records beside it. */
export function refusedAt(given: Given, ...beside: readonly Given[]): readonly string[] {
  const snapshot = snapshotOf([given, ...beside], '2026-09-30', [given.register]);
  const record = lookUp(snapshot, given.register.key, given.id);
  if (!record) throw new Error(`no record ${given.id}`);
  const reader = readerOf(snapshot);
  return given.register.invariants.filter((each) => !each.holds(record, reader)).map(({ field }) => field);
}
