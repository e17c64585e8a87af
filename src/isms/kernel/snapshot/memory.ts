import type { PerRecord } from '../declarations/computation.ts';
import type { PlainDate } from '../values/calendar.ts';
import { affectedResults } from './affected-results.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { readerOf, shelf, type Snapshot } from './snapshot.ts';
import { AccessPaths } from './access-paths.ts';

/** An earlier day that a computation looks at as well. */
export interface EarlierDay {
  readonly s: Reader;
  readonly snapshot: Snapshot;
}

/** A computation over whole registers, on one day or on two. */
export interface Whole<T> {
  readonly reads: readonly AnyRegister[];
  compute(s: Reader, snapshot: Snapshot, before?: EarlierDay): T;
}

/** What a result was computed from; the date only if it was asked for. */
interface Basis {
  readonly rows: readonly (readonly Stored[])[];
  readonly date: PlainDate | undefined;
}

interface Remembered<T> extends Basis {
  /** The same of the earlier day, for what looks at two. */
  readonly before: Basis | undefined;
  readonly result: T;
}

// The head, the day someone looks at the past, and one to compare with.
const kept = 3;

/**
 * Remembers results by what they were computed from, so that one change computes again only what it touches. Holds no
 * truth: dropping a memory costs time, never correctness. Results are frozen values shared by all who ask.
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

  /** One result a row of `of`, in the order of its rows. */
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
    // What is asked for again and again is not to be forgotten for days that somebody only passes through.
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

/** The results with those of some slots computed again: the same array when there is nothing new in it. */
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

/** Whether what was computed from one basis is what another comes to; a date that was not asked for makes no difference. */
const isBasis = ({ rows, date }: Basis, wanted: Basis): boolean =>
  (date ?? wanted.date) === wanted.date && rows.every((own, n) => own === wanted.rows[n]);
