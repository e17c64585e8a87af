import type { PerRecord } from '../declarations/computation.ts';
import type { PlainDate } from '../values/calendar.ts';
import { affectedResults } from './affected-results.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { readerOf, shelf, type Snapshot } from './snapshot.ts';
import { AccessPaths } from './access-paths.ts';

/** An earlier day that a computation reads as well. */
export interface EarlierDay {
  readonly s: Reader;
  readonly snapshot: Snapshot;
}

/** A computation over whole registers, on one day or on two. */
export interface Whole<T> {
  readonly reads: readonly AnyRegister[];
  compute(s: Reader, snapshot: Snapshot, before?: EarlierDay): T;
}

/** The rows a result was computed from, and the date if it was read. */
interface Basis {
  readonly rows: readonly (readonly Stored[])[];
  readonly date: PlainDate | undefined;
}

interface Remembered<T> extends Basis {
  /** The basis on the earlier day, for computations over two days. */
  readonly before: Basis | undefined;
  readonly result: T;
}

// For the head, a day in the past, and a comparison.
const kept = 3;

/**
 * Keeps results by what they were computed from, so that a change computes only affected results again. Dropping a
 * memory costs time, never correctness. Results are frozen values that all callers share.
 */
export class Memory {
  readonly #remembered = new WeakMap<object, Remembered<unknown>[]>();
  readonly #ways = new WeakMap<object, AccessPaths>();

  whole<T>(computation: Whole<T>, snapshot: Snapshot, earlier?: Snapshot): T {
    const now = basisOf(computation.reads, snapshot);
    const then = earlier && basisOf(computation.reads, earlier);
    const known = this.#recall<T>(computation, now, then);
    if (known) return known.result;
    const reader = readerOf(snapshot);
    const before = earlier && { s: readerOf(earlier), snapshot: earlier };
    const result = computation.compute(reader, snapshot, before);
    this.#keep(computation, {
      rows: now.rows,
      date: reader.askedForDate ? now.date : undefined,
      before: then && { rows: then.rows, date: before?.s.askedForDate ? then.date : undefined },
      result,
    });
    return result;
  }

  /** Returns one result for each row of `of`, in the order of its rows. */
  perRecord<T>(computation: PerRecord<T>, snapshot: Snapshot): readonly T[] {
    const registers = [computation.of, ...computation.reads];
    const now = basisOf(registers, snapshot);
    const { rows } = now;
    const known = this.#recall<readonly T[]>(computation, now);
    if (known) return known.result;
    const [own = []] = rows;
    const base = this.#nearest<readonly T[]>(computation, snapshot.asOf);
    const ways = this.#waysOf(computation);
    const again = base && affectedResults({ ...computation, ways }, snapshot, base.rows, rows);
    const reader = readerOf(snapshot, ways);
    const result = again
      ? renewed(base.result, again, own, (row) => computation.compute(row, reader))
      : own.map((row) => computation.compute(row, reader));
    const date = reader.askedForDate || (again && base.date !== undefined) ? snapshot.asOf : undefined;
    this.#keep(computation, { rows, date, before: undefined, result });
    return result;
  }

  #recall<T>(computation: object, now: Basis, then?: Basis): Remembered<T> | undefined {
    const known = this.#all<T>(computation).find(
      (each) => isBasis(each, now) && (then ? each.before && isBasis(each.before, then) : !each.before),
    );
    // Moves the result to the front, so that frequent questions are not dropped for days that are read only once.
    if (known && known !== this.#all(computation)[0]) this.#keep(computation, known);
    return known;
  }

  #nearest<T>(computation: object, asOf: PlainDate): Remembered<T> | undefined {
    return this.#all<T>(computation).find((each) => (each.date ?? asOf) === asOf);
  }

  #all<T>(computation: object): readonly Remembered<T>[] {
    return (this.#remembered.get(computation) ?? []) as readonly Remembered<T>[];
  }

  #waysOf(computation: object): AccessPaths {
    const ways = this.#ways.get(computation) ?? new AccessPaths();
    this.#ways.set(computation, ways);
    return ways;
  }

  #keep(computation: object, remembered: Remembered<unknown>): void {
    const others = this.#all<unknown>(computation).filter((each) => each !== remembered);
    this.#remembered.set(computation, [remembered, ...others].slice(0, kept));
  }
}

/** Returns the results, where those of some slots are computed again; the same array if nothing is new. */
function renewed<T>(
  before: readonly T[],
  again: ReadonlySet<number>,
  rows: readonly Stored[],
  compute: (row: Stored) => T,
): readonly T[] {
  if (again.size === 0 && before.length === rows.length) return before;
  const result = before.slice(0, rows.length);
  for (const slot of again) if (rows[slot]) result[slot] = compute(rows[slot]);
  return result;
}

const basisOf = (registers: readonly AnyRegister[], snapshot: Snapshot): Basis => ({
  rows: registers.map((register) => shelf(snapshot, register.key).rows),
  date: snapshot.asOf,
});

/** Checks whether two bases yield the same result. A date that was not read makes no difference. */
const isBasis = ({ rows, date }: Basis, wanted: Basis): boolean =>
  (date ?? wanted.date) === wanted.date && rows.every((own, n) => own === wanted.rows[n]);
