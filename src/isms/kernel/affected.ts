import type { Field } from './field.ts';
import { points, slotsPointing, targets } from './index-of-references.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';
import { shelf, type Snapshot } from './snapshot.ts';

type Rows = readonly Stored[];

interface Reach {
  readonly of: AnyRegister;
  readonly reads: readonly AnyRegister[];
}

/**
 * Slots of `of` whose result may differ between two states (the rows of `of` and of each register read, in that order),
 * or undefined when any may. A neighbour that changed is walked back along references, as they were and as they are, to
 * the records of `of` that could have reached it; that may name too many, never too few.
 */
export function affected(
  { of, reads }: Reach,
  snapshot: Snapshot,
  before: readonly Rows[],
  after: readonly Rows[],
): ReadonlySet<number> | undefined {
  const walk = new Walk(of, reads, snapshot);
  for (const slot of changedSlots(before[0] ?? [], after[0] ?? [])) walk.found.add(slot);
  for (const [n, register] of reads.entries()) {
    const [was = [], is = []] = [before[n + 1], after[n + 1]];
    if (was === is) continue;
    // A setting concerns every record, and who reads other records of its own register may reach any of them.
    if (register.singleton || register.key === of.key) return undefined;
    for (const slot of changedSlots(was, is))
      for (const row of [was[slot], is[slot]]) if (row && !walk.from(row)) return undefined;
  }
  return walk.found;
}

class Walk {
  readonly found = new Set<number>();
  readonly #seen = new Set<string>();
  readonly #of: AnyRegister;
  readonly #registers: readonly AnyRegister[];
  readonly #snapshot: Snapshot;
  readonly #most: number;

  constructor(of: AnyRegister, reads: readonly AnyRegister[], snapshot: Snapshot) {
    this.#of = of;
    this.#registers = [of, ...reads];
    this.#snapshot = snapshot;
    // Past a quarter of the records, judging all of them again is cheaper than finding out which.
    this.#most = shelf(snapshot, of.key).rows.length / 4 + 64;
  }

  /** Follows references from a changed neighbour; false when that leads to too much. */
  from(changed: Stored): boolean {
    this.#seen.add(changed.id);
    const waiting = [changed];
    for (let record = waiting.pop(); record; record = waiting.pop())
      for (const register of this.#registers) {
        const { rows, slots } = shelf(this.#snapshot, register.key);
        for (const slot of this.#touching(record, register, rows, slots)) {
          const row = rows[slot];
          if (!row) continue;
          if (register.key === this.#of.key) this.found.add(slot);
          else if (!this.#seen.has(row.id)) {
            this.#seen.add(row.id);
            waiting.push(row);
          }
          if (this.found.size + this.#seen.size > this.#most) return false;
        }
      }
    return true;
  }

  *#touching(
    record: Stored,
    register: AnyRegister,
    rows: Rows,
    slots: ReadonlyMap<string, number>,
  ): Iterable<number> {
    const own = this.#registers.find((each) => each.key === record.register);
    for (const [name, field] of pointing(own?.fields ?? {}))
      for (const id of targets(field, record.fields[name])) {
        const slot = slots.get(id);
        if (slot !== undefined && rows[slot]?.id === id) yield slot;
      }
    for (const [name, field] of pointing(register.fields))
      if (field.to === undefined || field.to === record.register)
        yield* slotsPointing(register, rows, name, record.id);
  }
}

const pointingFields = new WeakMap<object, readonly (readonly [string, Field])[]>();

function pointing(fields: AnyRegister['fields']): readonly (readonly [string, Field])[] {
  const known = pointingFields.get(fields) ?? Object.entries(fields).filter(([, field]) => points(field));
  pointingFields.set(fields, known);
  return known;
}

const differences = new WeakMap<Rows, { readonly before: Rows; readonly slots: readonly number[] }>();

/** Slots at which two arrays of rows differ; every rule asks the same question, so the answer is kept. */
function changedSlots(before: Rows, after: Rows): readonly number[] {
  if (before === after) return [];
  const known = differences.get(after);
  if (known?.before === before) return known.slots;
  const slots: number[] = [];
  for (let slot = 0; slot < Math.max(before.length, after.length); slot += 1)
    if (before[slot] !== after[slot]) slots.push(slot);
  differences.set(after, { before, slots });
  return slots;
}
