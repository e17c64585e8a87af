import type { Field } from '../field-kinds/field.ts';
import { points, slotsPointing, targets } from '../declarations/reference-index.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { isSameValue } from './decision-snapshot.ts';
import { settingIn, shelf, type Snapshot } from './snapshot.ts';
import type { AccessPaths } from './access-paths.ts';

type Rows = readonly Stored[];

interface ReachedResults {
  readonly of: AnyRegister;
  readonly reads: readonly AnyRegister[];
  /** The references along which the results that may differ were computed. */
  readonly ways: AccessPaths;
}

/**
 * Returns the slots of `of` whose result may differ between two states (the rows of `of` and of each register read, in
 * that order), or undefined if any may. It walks back from each changed neighbour, along references before and after
 * the change, to the records of `of` that could have reached it. The result may name too many, never too few.
 */
export function affectedResults(
  reach: ReachedResults,
  snapshot: Snapshot,
  before: readonly Rows[],
  after: readonly Rows[],
): ReadonlySet<number> | undefined {
  const { of, reads, ways } = reach;
  const walk = new Walk(reach, snapshot);
  for (const slot of changedSlots(before[0] ?? [], after[0] ?? [])) walk.found.add(slot);
  for (const [n, register] of reads.entries()) {
    const [was = [], is = []] = [before[n + 1], after[n + 1]];
    if (was === is || !ways.leadTo(register.key)) continue;
    // A computation that reads other records of its own register may reach any of them.
    if (register.key === of.key) return undefined;
    if (register.singleton) {
      if (concerns(register, ways, was, is)) return undefined;
      continue;
    }
    for (const slot of changedSlots(was, is))
      for (const row of [was[slot], is[slot]]) if (row && !walk.from(row)) return undefined;
  }
  return walk.found;
}

/** Checks whether the read fields of a singleton differ. Then they do for every record. */
const concerns = (register: AnyRegister, ways: AccessPaths, was: Rows, is: Rows): boolean =>
  !readOnlyAsSettings(register, ways) ||
  [...ways.settingsOf(register.key)].some(
    (name) => !isSameValue(settingIn(register, was, name), settingIn(register, is, name)),
  );

const readOnlyAsSettings = ({ key, singleton }: AnyRegister, ways: AccessPaths): boolean =>
  singleton === true && !ways.leadAlongTo(key) && [...ways.leadAgainst(key)].length === 0;

class Walk {
  readonly found = new Set<number>();
  readonly #seen = new Set<string>();
  readonly #of: AnyRegister;
  readonly #registers: readonly AnyRegister[];
  readonly #ways: AccessPaths;
  readonly #snapshot: Snapshot;
  readonly #most: number;

  constructor({ of, reads, ways }: ReachedResults, snapshot: Snapshot) {
    this.#of = of;
    this.#registers = [of, ...reads.filter(({ key }) => ways.leadTo(key))];
    this.#ways = ways;
    this.#snapshot = snapshot;
    // If more than a quarter of the records may be affected, computing all again is cheaper than finding out which.
    this.#most = shelf(snapshot, of.key).rows.length / 4 + 64;
  }

  /** Follows references back from a changed neighbour. Returns false if that leads to too many records. */
  from(changed: Stored): boolean {
    this.#seen.add(changed.id);
    const waiting = [changed];
    for (let record = waiting.pop(); record; record = waiting.pop())
      for (const register of this.#registers) {
        const { rows } = shelf(this.#snapshot, register.key);
        for (const slot of this.#before(record, register)) {
          const row = rows[slot];
          if (!row) continue;
          if (register.key === this.#of.key) this.found.add(slot);
          // Every record may have reached a singleton.
          else if (register.singleton) return false;
          else if (!this.#seen.has(row.id)) {
            this.#seen.add(row.id);
            waiting.push(row);
          }
          if (this.found.size + this.#seen.size > this.#most) return false;
        }
      }
    return true;
  }

  /** Yields the slots of the records of a register from which a computation may have reached that record. */
  *#before(record: Stored, register: AnyRegister): Iterable<number> {
    if (this.#ways.leadAlongTo(record.register)) yield* this.#naming(record.id, record.register, register);
    const own = this.#registers.find(({ key }) => key === record.register);
    for (const name of this.#ways.leadAgainst(record.register)) {
      const field = own?.fields[name];
      if (!field) continue;
      for (const id of targets(field, record.fields[name])) {
        // The computation had the id from the record itself or from one that names it.
        const { rows, slots } = shelf(this.#snapshot, register.key);
        const slot = slots.get(id);
        if (slot !== undefined && rows[slot]?.id === id) yield slot;
        yield* this.#naming(id, field.to, register);
      }
    }
  }

  /** Yields the slots of a register's records that point to an id, which is of register `to` if that is known. */
  *#naming(id: string, to: string | undefined, register: AnyRegister): Iterable<number> {
    const { rows } = shelf(this.#snapshot, register.key);
    const settings = readOnlyAsSettings(register, this.#ways) && this.#ways.settingsOf(register.key);
    for (const [name, field] of pointing(register.fields))
      if (
        (field.to === undefined || to === undefined || field.to === to) &&
        (!settings || settings.has(name))
      )
        yield* slotsPointing(register, rows, name, id);
  }
}

const pointingFields = new WeakMap<object, readonly (readonly [string, Field])[]>();

function pointing(fields: AnyRegister['fields']): readonly (readonly [string, Field])[] {
  const known = pointingFields.get(fields) ?? Object.entries(fields).filter(([, field]) => points(field));
  pointingFields.set(fields, known);
  return known;
}

/**
 * A comparison with earlier rows. The reference is weak: otherwise each state would keep the one before it alive, back
 * to the start of the process.
 */
interface Difference {
  readonly before: WeakRef<Rows>;
  readonly slots: readonly number[];
}

const differences = new WeakMap<Rows, Difference>();

/** Returns the slots at which two arrays of rows differ. Every rule asks this, so the answer is kept. */
function changedSlots(before: Rows, after: Rows): readonly number[] {
  if (before === after) return [];
  const known = differences.get(after);
  if (known?.before.deref() === before) return known.slots;
  const slots: number[] = [];
  for (let slot = 0; slot < Math.max(before.length, after.length); slot += 1)
    if (before[slot] !== after[slot]) slots.push(slot);
  differences.set(after, { before: new WeakRef(before), slots });
  return slots;
}
