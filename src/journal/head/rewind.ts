import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { rewind, type Snapshot, type Undo } from '#isms/kernel/snapshot/snapshot.ts';
import type { BeforeRow, Reading } from '../store/store.ts';
import { Newer, readVersion, type Registers } from '../store/version.ts';

// Positions undone at a time. A commit has a few records, an imported one many.
const slice = 200;

/** An earlier state, by putting back from the head what changed since. */
export async function rewoundHead(
  reading: Reading,
  registers: Registers,
  head: Snapshot,
  to: { readonly position: number; readonly at: Instant; readonly asOf: PlainDate },
): Promise<Snapshot> {
  const undo = new Map<string, Undo>();
  for (let from = to.position; from < head.position; from += slice) {
    const rows = await reading.ask('before', from, Math.min(from + slice, head.position), to.position);
    for (const row of rows) {
      const key = `${row.register} ${row.record}`;
      if (!undo.has(key)) undo.set(key, undoOf(registers, row));
    }
    await nextTurn();
  }
  return rewind(head, [...undo.values()], to.position, to.at, to.asOf);
}

function undoOf(registers: Registers, { register, record, rest, personal }: BeforeRow): Undo {
  const before = rest === null ? undefined : readVersion(registers, rest, personal);
  if (before instanceof Newer)
    throw new Error(`a version of ${register} ${record} cannot be read: ${before.why}`);
  return { register, id: record, before };
}
