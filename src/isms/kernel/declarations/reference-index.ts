import { isErased } from '../values/erased.ts';
import type { Field, Link } from '../field-kinds/field.ts';
import { kinds } from '../field-kinds/kinds.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

/** The slots of the rows that point to an id, by id, ascending. */
type Index = Map<string, number[]>;

const none: readonly never[] = Object.freeze([]);
const indexes = new WeakMap<readonly Stored[], Map<string, { field: Field; index: Index }>>();

/** Returns the ids that a field's value points to, including those in the entries of a list. */
export function targets(field: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null || isErased(value)) return none;
  const kind = kinds[field.kind];
  if (kind.members) return kind.members(field, value).flatMap(([inner, each]) => targets(inner, each));
  return kind.targets?.(value) ?? none;
}

/** Returns the same ids with the registers they belong to. */
export function linksIn(field: Field, value: unknown): readonly Link[] {
  if (value === undefined || value === null || isErased(value)) return none;
  const kind = kinds[field.kind];
  if (kind.members) return kind.members(field, value).flatMap(([inner, each]) => linksIn(inner, each));
  return kind.links?.(value) ?? targets(field, value).map((id) => ({ register: field.to ?? '', id }));
}

/** Checks whether a field can point to records. */
export const points = (field: Field): boolean =>
  kinds[field.kind].targets !== undefined || Object.values(field.fields ?? {}).some(points);

/**
 * Returns the slots of the rows whose field points to `id`. Builds the index on first use and keeps it with the rows.
 */
export function slotsPointing(
  register: AnyRegister,
  rows: readonly Stored[],
  name: string,
  id: string,
): readonly number[] {
  const field = register.fields[name];
  if (!field) throw new Error(`register ${register.key} has no field ${name}`);
  const known = indexes.get(rows) ?? new Map<string, { field: Field; index: Index }>();
  indexes.set(rows, known);
  const index = known.get(name)?.index ?? build(rows, name, field);
  known.set(name, { field, index });
  return index.get(id) ?? none;
}

function build(rows: readonly Stored[], name: string, field: Field): Index {
  const index: Index = new Map();
  rows.forEach((row, slot) => enter(index, targets(field, row.fields[name]), slot));
  return index;
}

function enter(index: Index, ids: readonly string[], slot: number): void {
  for (const id of new Set(ids)) {
    const slots = index.get(id);
    if (!slots) index.set(id, [slot]);
    else if ((slots.at(-1) ?? -1) < slot) slots.push(slot);
    else if (!slots.includes(slot))
      slots.splice(
        slots.findIndex((each) => each > slot),
        0,
        slot,
      );
  }
}

function leave(index: Index, ids: readonly string[], slot: number): void {
  for (const id of new Set(ids)) {
    const kept = index.get(id)?.filter((each) => each !== slot) ?? [];
    if (kept.length > 0) index.set(id, kept);
    else index.delete(id);
  }
}

/**
 * Moves the indexes of one array of rows to its successor and updates them where the touched rows point elsewhere. The
 * predecessor loses its indexes and would build new ones: it is the past, which is rarely read.
 */
export function carryIndexes(
  before: readonly Stored[],
  after: readonly Stored[],
  touched: readonly number[],
): void {
  const known = indexes.get(before);
  if (!known) return;
  for (const [name, { field, index }] of known)
    for (const slot of touched) {
      const from = before[slot] ? targets(field, before[slot].fields[name]) : none;
      const to = targets(field, after[slot]?.fields[name]);
      if (from.length === to.length && from.every((id, n) => id === to[n])) continue;
      leave(index, from, slot);
      enter(index, to, slot);
    }
  indexes.delete(before);
  indexes.set(after, known);
}
