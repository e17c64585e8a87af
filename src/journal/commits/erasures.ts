import { sentences } from '#isms/kernel/values/sentence.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { erase, type Change, type Erasing } from '#isms/kernel/declarations/change.ts';
import { notFound } from '#isms/kernel/values/problem.ts';
import type { ActorId, Instant } from '#isms/kernel/declarations/record.ts';
import { lookUp } from '#isms/kernel/snapshot/snapshot.ts';
import type { CommitRequest } from './commit-request.ts';
import { filesNamedIn, strikeReferenced } from '../blobs/blob-references.ts';
import { readEntry, type JournalEntry, type ErasedRecord } from '../chain/entry.ts';
import type { Reading, VersionRow } from '../store/store.ts';

const texts = sentences('erasures', {
  whatWasErased: 'What was erased',
});

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

const slice = 500;

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

function erasureOf({ position, at, actor, why, action, commit, erased = [] }: JournalEntry): Erasure {
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
export const replayOf = ({ actor, why, action, commitId, records }: Erasure): CommitRequest => ({
  actor,
  commitId,
  ...(why !== undefined && { why }),
  ...(action !== undefined && { action }),
  decide: (head) => {
    const changes = records.flatMap(({ register, id, approval, files }): readonly Change[] => {
      const record = lookUp(head, register, id);
      return record ? [erase(record, approval, { files: files !== undefined })] : [];
    });
    return changes.length > 0 ? changes : notFound(texts.whatWasErased);
  },
});

/**
 * The hashes of files that any version names up to a position, of records other than those whose files are erased now or
 * were erased after that version: those stay, because somebody may still need them.
 */
export async function filesNamedElsewhere(
  reading: Reading,
  end: number,
  erasings: readonly Erasing[],
): Promise<Set<string>> {
  const earlier = new Map<string, number>();
  for (const { position, records } of await erasuresIn(reading))
    for (const { register, id, files } of records) if (files) earlier.set(keyOf(register, id), position);
  const named = new Set<string>();
  for (let from = 0; from < end; from += slice) {
    const rows = await reading.ask('versions', from, Math.min(from + slice, end));
    const counting = rows.filter(
      ({ position, register, record }) => position > (earlier.get(keyOf(register, record)) ?? -1),
    );
    addFilesNamed(named, counting, erasings);
    await nextTurn();
  }
  return named;
}

/**
 * Adds the hashes of files that rows still name after `erasings`: none of a record whose files are erased, and none in what is
 * personal of one that is erased.
 */
export function addFilesNamed(
  named: Set<string>,
  rows: readonly Pick<VersionRow, 'register' | 'record' | 'rest' | 'personal'>[],
  erasings: readonly Erasing[],
): void {
  const erased = new Map(erasings.map((each) => [keyOf(each.register, each.id), each]));
  for (const { register, record, rest, personal } of rows) {
    const erasing = erased.get(keyOf(register, record));
    if (erasing?.files) continue;
    for (const { hash } of filesNamedIn(erasing ? rest : `${rest} ${personal ?? ''}`)) named.add(hash);
  }
}

const keyOf = (register: string, id: string): string => `${register} ${id}`;

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
