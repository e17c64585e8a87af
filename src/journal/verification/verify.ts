import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Anchor } from '../chain/anchor.ts';
import { readEntry, type JournalEntry } from '../chain/entry.ts';
import { Unknown, type Reading } from '../store/store.ts';
import { ChainCheck, type ReadRow } from './chain-check.ts';
import { keyOf } from './current-check.ts';
import { inOrder, type Verification, type VerifiedChain } from './verification.ts';

const slice = 200;
// Versions that are checked at once, which takes a few milliseconds in which the process answers nothing else.
const mostVersions = 100;

// The largest position a column of either engine can hold.
const most = 2_147_483_647;

/**
 * Checks every entry, every content and every current record against the chain, in slices. Throws `Unknown` if there is
 * no such organisation.
 */
export async function verifyChain(
  reading: Reading,
  organisation: string,
  anchors: readonly Anchor[] = [],
): Promise<VerifiedChain> {
  const check = new ChainCheck(organisation, anchors);
  const [head] = await reading.ask('head');
  const [established] = await reading.ask('organisation');
  for (;;) {
    const from = check.position;
    const rows = await reading.ask('entries', from, most, slice);
    for (const some of portions(rows.map((row) => ({ ...row, entry: parse(row.text) })))) {
      const upTo = some.at(-1)?.position ?? most;
      check.take(some, await reading.ask('contents', check.position, upTo));
      await nextTurn();
    }
    if (rows.length < slice) {
      check.take([], await reading.ask('contents', check.position, most));
      break;
    }
  }
  // There is nothing to verify, and a result without faults would read as if everything were in order.
  if (!head && !established && check.position === 0) throw new Unknown(organisation);
  check.end(head, established?.establishedAt, await reading.ask('erasures'));
  await check.current.run(reading);
  return { found: check.result(), ...check.files };
}

/**
 * Returns the verification with the faults of the files that versions name. `fault` returns what is wrong with the file
 * of that hash, or undefined.
 */
export async function verifyFiles(
  { found, files, erasedFiles }: VerifiedChain,
  fault: (hash: string) => Promise<string | undefined>,
): Promise<Verification> {
  const faults = [...found.faults];
  for (const { position, record, hash, name } of files) {
    const wrong = await fault(hash);
    if (wrong !== undefined)
      faults.push({
        position,
        record,
        what: `the file ${JSON.stringify(name)} of ${keyOf(record)} ${wrong}`,
      });
  }
  for (const { position, record, hash } of erasedFiles)
    // The name was given by a person and may itself be personal.
    if ((await fault(hash)) === undefined)
      faults.push({
        position,
        record,
        what: `the file ${hash} of ${keyOf(record)} is still there, although it was erased`,
      });
  return { ...found, faults: inOrder(faults) };
}

/** Yields entries in portions of at most `mostVersions` versions, or of one entry that has more. */
function* portions(rows: readonly ReadRow[]): Iterable<readonly ReadRow[]> {
  let portion: ReadRow[] = [];
  let versions = 0;
  for (const row of rows) {
    const own = row.entry?.versions.length ?? 0;
    if (portion.length > 0 && versions + own > mostVersions) {
      yield portion;
      [portion, versions] = [[], 0];
    }
    portion.push(row);
    versions += own;
  }
  if (portion.length > 0) yield portion;
}

function parse(text: string): JournalEntry | undefined {
  try {
    const entry = readEntry(text) as Partial<JournalEntry> | null;
    return Array.isArray(entry?.versions) ? (entry as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}
