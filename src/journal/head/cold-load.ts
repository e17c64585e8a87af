import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { emptySnapshot, type Shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { origin } from '../chain/entry.ts';
import { CachedHead } from './head-cache.ts';
import { rewoundHead } from './rewind.ts';
import { Unknown, type CurrentRow, type Reading } from '../store/store.ts';
import { Newer, readCurrent, readVersion, type Registers } from '../store/version.ts';

// About five milliseconds of work: what a waiting request does not notice.
const slice = 1000;

/** An organisation's head from its current records, in slices, so that the process answers others meanwhile. */
export async function loadCold(
  reading: Reading,
  registers: Registers,
  organisation: string,
): Promise<CachedHead> {
  const [head] = await reading.ask('head');
  if (!head) throw new Unknown(organisation);
  const shelves = new Shelves(emptySnapshot(registers, organisation, ''));
  let behind: string | undefined;
  let last: readonly [number, number] = [0, 0];
  for (;;) {
    const rows = await reading.ask('current', ...last, slice);
    for (const row of rows) {
      const stored = readCurrent(registers, row);
      if (stored instanceof Newer) behind ??= stored.why;
      shelves.add(stored instanceof Newer ? placeOf(row) : stored);
      last = [row.born, row.place];
    }
    if (rows.length < slice) break;
    await nextTurn();
  }
  const at = head.position === 0 ? shelves.empty.at : head.at;
  const snapshot = { ...shelves.empty, position: head.position, at, shelves: shelves.all };
  return behind === undefined
    ? new CachedHead(registers, snapshot, head.hash)
    : loadOlder(reading, registers, snapshot, behind);
}

/** Shelves under construction: filled in place, since nobody else has seen them yet. */
class Shelves {
  readonly empty: Snapshot;
  readonly all: Map<string, Shelf>;
  readonly #rows = new Map<string, Stored[]>();

  constructor(empty: Snapshot) {
    this.empty = empty;
    this.all = new Map(empty.shelves);
  }

  add(record: Stored): void {
    const rows = this.#rows.get(record.register) ?? this.#open(record.register);
    this.all.get(record.register)?.slots.set(record.id, rows.length);
    rows.push(record);
  }

  #open(register: string): Stored[] {
    const shipped = this.empty.shelves.get(register);
    const rows = [...(shipped?.rows ?? [])];
    this.#rows.set(register, rows);
    this.all.set(register, { rows, slots: shipped?.slots ?? new Map<string, number>() });
    return rows;
  }
}

// Holds the place of a record that cannot be read, until going back has put an earlier version there.
const placeOf = ({
  record,
  register,
  code,
  version,
  createdAt,
  createdBy,
  changedAt,
  changedBy,
}: CurrentRow): Stored => ({
  id: record,
  register,
  code,
  version,
  retired: true,
  createdAt,
  createdBy,
  changedAt,
  changedBy,
  fields: {},
});

/** The last state that this program can read: everything before the first version that is newer than it. */
async function loadOlder(
  reading: Reading,
  registers: Registers,
  head: Snapshot,
  behind: string,
): Promise<CachedHead> {
  const position = (await firstNewer(reading, registers, head.position)) - 1;
  const [entry] = await reading.ask('entries', position - 1, position, 1);
  const at = entry?.at ?? emptySnapshot(registers, head.organisation, '').at;
  const snapshot = await rewoundHead(reading, registers, head, { position, at, asOf: '' });
  return new CachedHead(registers, snapshot, entry?.hash ?? origin, behind);
}

async function firstNewer(reading: Reading, registers: Registers, end: number): Promise<number> {
  for (let from = 0; from < end; from += slice) {
    for (const { position, rest, personal } of await reading.ask(
      'versions',
      from,
      Math.min(from + slice, end),
    ))
      if (readVersion(registers, rest, personal) instanceof Newer) return position;
    await nextTurn();
  }
  return end + 1;
}
