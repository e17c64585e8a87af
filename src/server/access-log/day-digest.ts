import { createHash } from 'node:crypto';
import type { accessDigest } from '#isms/09-evaluation/monitoring/access-digest.ts';
import type { Input } from '#isms/kernel/field-kinds/field.ts';
import type { StoredAccessEvent } from '../accounts/access-events.ts';
import type { AccessEventKind } from '../contract/access-event-kinds.ts';

type Counted = Omit<Input<(typeof accessDigest)['fields']>, 'day'>;

/** Returns the counts and the hash of the rows of one day. */
export function digestOf(rows: readonly StoredAccessEvent[]): Counted {
  const timesOf = (what: AccessEventKind): number =>
    rows.filter((row) => row.what === what).reduce((sum, { times }) => sum + times, 0);
  return {
    signIns: timesOf('signed-in'),
    failures: timesOf('failed'),
    limited: timesOf('limited'),
    lockOuts: timesOf('locked'),
    accounts: new Set(rows.map(({ account }) => account).filter(Boolean)).size,
    rows: rows.length,
    hash: hashOf(rows),
  };
}

/** Returns the SHA-256 of the rows, each as a line of JSON, ordered by id. */
function hashOf(rows: readonly StoredAccessEvent[]): string {
  const hash = createHash('sha256');
  for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) hash.update(lineOf(row));
  return hash.digest('hex');
}

const lineOf = (row: StoredAccessEvent): string => {
  const { id, organisation, day, at, what, detail, account, person, by, from, device, times } = row;
  const values = [id, organisation, day, new Date(at).toISOString(), what, detail, account, person];
  return `${JSON.stringify([...values, by, from, device, times])}\n`;
};
