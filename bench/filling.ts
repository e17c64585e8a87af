import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { createReadStream } from 'node:fs';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Journal } from '#journal/journal.ts';
import type { Samples } from './samples.ts';

const largestFile = 50 * 1024 * 1024;

/**
 * Commits the records of a sample to a journal that holds settings at most: as an action, since some fields cannot be
 * set by hand, and all at once, since records refer to each other in cycles. Retired records are retired afterwards.
 */
export async function fill(
  journal: Journal,
  organisation: string,
  full: Snapshot,
  { opened }: Samples,
): Promise<void> {
  for (const path of opened.history.files.values()) {
    const put = await journal.blobs.put(organisation, createReadStream(path), largestFile);
    if (isProblem(put)) throw new Error(inEnglish(put.detail));
  }
  const rows = [...full.shelves.values()]
    .flatMap((shelf) => shelf.rows)
    .filter(({ register, version }) => version > 0 && !full.registers.get(register)?.singleton);
  const created = rows.map(({ register, id, fields }): Change => ({ do: 'create', register, id, fields }));
  const retired = rows
    .filter((row) => row.retired)
    .map(({ register, id }): Change => ({ do: 'retire', register, id }));
  for (const changes of [created, retired]) {
    const act = { actor: 'system', action: 'fill', decide: () => changes };
    const done = await journal.commit(organisation, act);
    if (isProblem(done))
      throw new Error(`${inEnglish(done.detail)} ${JSON.stringify(done.faults.slice(0, 5))}`);
  }
}
