import type { PlainDate } from '../values/calendar.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';

interface Worked<T> {
  readonly from: readonly (readonly Stored[])[];
  readonly asOf: PlainDate;
  readonly result: T;
}

/**
 * Memoises a computation over whole registers that several rules or views share, by the rows it reads and the day.
 * `about` names further arguments. Only for computations that read whole registers: results kept per record must be
 * reached from the record each time.
 */
export function memoised<
  const Rs extends readonly [AnyRegister, ...AnyRegister[]],
  A extends readonly string[],
  T,
>(reads: Rs, work: (s: Reader<Rs[number]>, ...about: A) => T): (s: Reader<Rs[number]>, ...about: A) => T {
  const known = new WeakMap<readonly Stored[], Map<string, Worked<T>>>();
  const [first, ...others]: readonly [Rs[number], ...Rs[number][]] = reads;
  return (s, ...about) => {
    const key = about.join(' ');
    const { asOf } = s;
    const rows = s.everything(first);
    const from = others.map((register) => s.everything(register));
    const all = known.get(rows) ?? new Map<string, Worked<T>>();
    known.set(rows, all);
    const last = all.get(key);
    if (last?.asOf === asOf && last.from.every((own, n) => own === from[n])) return last.result;
    const result = work(s, ...about);
    all.set(key, { from, asOf, result });
    return result;
  };
}
