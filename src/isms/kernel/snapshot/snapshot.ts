import type { PlainDate } from '../values/calendar.ts';
import { carryHighest } from './codes.ts';
import { carryIndexes, slotsPointing } from '../declarations/reference-index.ts';
import type { Neighbourhood, Reader } from '../declarations/reader.ts';
import type { Instant, Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { complete } from './shape.ts';
import { AccessPaths } from './access-paths.ts';

/** One register in a snapshot: rows in the order of creation, and the slot of each id. Rows are never removed. */
export interface Shelf {
  readonly rows: readonly Stored[];
  /**
   * Shared by all snapshots of one journal and only ever added to. A slot past the end of `rows` does not exist yet in
   * this snapshot.
   */
  readonly slots: Map<string, number>;
}

/** An organisation's records at one position of its journal, asked about on one day. */
export interface Snapshot {
  readonly organisation: string;
  readonly position: number;
  readonly at: Instant;
  readonly asOf: PlainDate;
  readonly registers: ReadonlyMap<string, AnyRegister>;
  readonly shelves: ReadonlyMap<string, Shelf>;
}

const nothing: Shelf = { rows: Object.freeze([]), slots: new Map() };

export const shelf = (snapshot: Snapshot, register: string): Shelf =>
  snapshot.shelves.get(register) ?? nothing;

const beginning: Instant = '1970-01-01T00:00:00.000Z';

/** Returns the snapshot before the first commit, with only the records that ship with the product. */
export function emptySnapshot(
  registers: ReadonlyMap<string, AnyRegister>,
  organisation: string,
  asOf: PlainDate,
): Snapshot {
  const shelves = new Map<string, Shelf>();
  for (const register of registers.values()) {
    const rows = shippedRows(register);
    shelves.set(register.key, { rows, slots: new Map(rows.map((row, slot) => [row.id, slot])) });
  }
  return { organisation, position: 0, at: beginning, asOf, registers, shelves };
}

const shipped = new WeakMap<object, readonly Stored[]>();

function shippedRows(register: AnyRegister): readonly Stored[] {
  if (!register.ships) return [];
  const known = shipped.get(register.ships);
  if (known) return known;
  const by = { createdAt: beginning, createdBy: 'system', changedAt: beginning, changedBy: 'system' };
  const rows = register.ships().map(({ id, code, fields }): Stored =>
    Object.freeze({
      id,
      code,
      register: register.key,
      version: 0,
      retired: false,
      ...by,
      fields: complete(register, fields as Stored['fields']),
    }),
  );
  shipped.set(register.ships, rows);
  return rows;
}

/** Returns the record with an id, retired or not; undefined if there is none. */
export function lookUp(snapshot: Snapshot, register: string, id: string): Stored | undefined {
  const { rows, slots } = shelf(snapshot, register);
  const row = rows[slots.get(id) ?? -1];
  return row?.id === id ? row : undefined;
}

/** Returns the snapshot after one more commit. It shares everything that the commit did not touch. */
export function advance(
  snapshot: Snapshot,
  versions: readonly Stored[],
  position: number,
  at: Instant,
): Snapshot {
  const shelves = new Map(snapshot.shelves);
  for (const [register, changed] of Map.groupBy(versions, (version) => version.register)) {
    const before = shelf(snapshot, register);
    const rows = before.rows.slice();
    // All undeclared registers share the empty shelf, so the first row gives this one a map of its own.
    const slots = before === nothing ? new Map<string, number>() : before.slots;
    const touched = changed.map((version) => {
      const known = slots.get(version.id);
      // A failed commit may have left a slot behind, so the slot counts only if its row has this id.
      const slot = known !== undefined && rows[known]?.id === version.id ? known : rows.length;
      slots.set(version.id, slot);
      rows[slot] = version;
      return slot;
    });
    carryIndexes(before.rows, rows, touched);
    carryHighest(before.rows, rows, changed);
    shelves.set(register, { rows, slots });
  }
  return { ...snapshot, position, at, shelves };
}

/** Gives the indexes back to the earlier snapshot, if the commit after it failed. */
export function recede(
  before: Snapshot,
  after: Snapshot,
  versions: readonly Pick<Stored, 'register' | 'id'>[],
): void {
  for (const [register, changed] of Map.groupBy(versions, (version) => version.register)) {
    const { rows, slots } = shelf(after, register);
    const touched = changed.flatMap(({ id }) => slots.get(id) ?? []);
    carryIndexes(rows, shelf(before, register).rows, touched);
  }
}

/** The state of one record before the commits that are being undone; undefined if it did not exist yet. */
export interface Undo {
  readonly register: string;
  readonly id: string;
  readonly before: Stored | undefined;
}

/** Returns an earlier snapshot, made from a later one by undoing the changes since. */
export function rewind(
  head: Snapshot,
  undo: readonly Undo[],
  position: number,
  at: Instant,
  asOf: PlainDate,
): Snapshot {
  const shelves = new Map(head.shelves);
  for (const [register, changed] of Map.groupBy(undo, (each) => each.register)) {
    const { rows: later, slots } = shelf(head, register);
    const rows = later.slice();
    let length = rows.length;
    for (const { id, before } of changed) {
      const slot = slots.get(id);
      if (slot === undefined) continue;
      // Rows are in the order of creation, so records that did not exist yet are at the end.
      if (before) rows[slot] = before;
      else length = Math.min(length, slot);
    }
    rows.length = length;
    shelves.set(register, { rows, slots });
  }
  return { ...head, position, at, asOf, shelves };
}

export const onDay = (snapshot: Snapshot, asOf: PlainDate): Snapshot =>
  snapshot.asOf === asOf ? snapshot : { ...snapshot, asOf };

const live = new WeakMap<readonly Stored[], readonly Stored[]>();

function inForce(rows: readonly Stored[]): readonly Stored[] {
  const known = live.get(rows);
  if (known) return known;
  const kept = rows.some((row) => row.retired) ? rows.filter((row) => !row.retired) : rows;
  live.set(rows, kept);
  return kept;
}

/** Returns a field of a singleton as its rows have it, or its default. */
export const settingIn = (register: AnyRegister, rows: readonly Stored[], field: string): unknown =>
  inForce(rows)[0]?.fields[field] ?? register.fields[field]?.default;

/** Reads a snapshot, and notes whether the date was read and along which references records were reached. */
export class SnapshotReader implements Reader {
  readonly #snapshot: Snapshot;
  readonly #ways: AccessPaths;
  #askedForDate = false;

  constructor(snapshot: Snapshot, ways: AccessPaths) {
    this.#snapshot = snapshot;
    this.#ways = ways;
  }

  get asOf(): PlainDate {
    this.#askedForDate = true;
    return this.#snapshot.asOf;
  }

  get registers(): Snapshot['registers'] {
    return this.#snapshot.registers;
  }

  get askedForDate(): boolean {
    return this.#askedForDate;
  }

  all: Reader['all'] = (register) => inForce(shelf(this.#snapshot, register.key).rows);

  everything: Reader['everything'] = (register) => shelf(this.#snapshot, register.key).rows;

  get: Neighbourhood['get'] = (register, id) => {
    this.#ways.along(register.key);
    return typeof id === 'string' ? lookUp(this.#snapshot, register.key, id) : undefined;
  };

  referring: Neighbourhood['referring'] = (register, field, id) => {
    this.#ways.against(register.key, field);
    const { rows } = shelf(this.#snapshot, register.key);
    const found: Stored[] = [];
    for (const slot of slotsPointing(register, rows, field, id)) {
      const row = rows[slot];
      if (row && !row.retired) found.push(row);
    }
    return found;
  };

  follow: Neighbourhood['follow'] = (link) => {
    this.#ways.along(link.register);
    const register = this.#snapshot.registers.get(link.register);
    const record = register && lookUp(this.#snapshot, link.register, link.id);
    return record && { record, register };
  };

  setting: Neighbourhood['setting'] = (register, field) => {
    this.#ways.setting(register.key, field);
    return settingIn(register, shelf(this.#snapshot, register.key).rows, field) as never;
  };
}

export const readerOf = (snapshot: Snapshot, ways = new AccessPaths()): SnapshotReader =>
  new SnapshotReader(snapshot, ways);
