import { erase, type Change } from '#isms/kernel/change.ts';
import { notFound } from '#isms/kernel/problem.ts';
import type { ActorId, Instant } from '#isms/kernel/record.ts';
import { lookUp } from '#isms/kernel/snapshot.ts';
import type { Act } from './act.ts';
import { strikeReferenced } from './blob-references.ts';
import { readEntry, type Entry, type ErasedRecord } from './entry.ts';
import type { Reading } from './store.ts';

/** A commit that erased something, as it can be kept elsewhere and replayed. */
export interface Erasure {
  readonly position: number;
  readonly at: Instant;
  readonly actor: ActorId;
  readonly why?: string;
  readonly action?: string;
  readonly commitId: string;
  readonly records: readonly ErasedRecord[];
}

/** Every erasure of an organisation, the oldest first. */
export async function erasuresIn(reading: Reading): Promise<readonly Erasure[]> {
  const positions = new Set((await reading.ask('erasures')).map(({ position }) => position));
  const found: Erasure[] = [];
  for (const position of positions) {
    const [row] = await reading.ask('entries', position - 1, position, 1);
    if (row) found.push(erasureOf(readEntry(row.text)));
  }
  return found;
}

function erasureOf({ position, at, actor, why, action, commit, erased = [] }: Entry): Erasure {
  return {
    position,
    at,
    actor,
    commitId: commit,
    records: erased,
    ...(why !== undefined && { why }),
    ...(action !== undefined && { action }),
  };
}

/** An erasure as a commit under its own id, so that it is made once: of the records that are there, and nothing else. */
export const replayOf = ({ actor, why, action, commitId, records }: Erasure): Act => ({
  actor,
  commitId,
  ...(why !== undefined && { why }),
  ...(action !== undefined && { action }),
  decide: (head) => {
    const changes = records.flatMap(({ register, id, approval, files }): readonly Change[] => {
      const record = lookUp(head, register, id);
      return record ? [erase(record, approval, { files: files !== undefined })] : [];
    });
    return changes.length > 0 ? changes : notFound('What was erased');
  },
});

/** The hashes of files that an erasure took and no later version names, up to a position. */
export async function filesErased(reading: Reading, end: number): Promise<Set<string>> {
  const erasedAt = new Map<string, number>();
  for (const { position, records } of await erasuresIn(reading))
    for (const { files = [] } of records) for (const hash of files) erasedAt.set(hash, position);
  const gone = new Set<string>();
  for (const [position, entries] of Map.groupBy(erasedAt, ([, at]) => at)) {
    const hashes = new Set(entries.map(([hash]) => hash));
    await strikeReferenced(hashes, reading, end, position);
    for (const hash of hashes) gone.add(hash);
  }
  return gone;
}
