import type { PlainDate } from '../values/calendar.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister } from './register.ts';

/** A day that a view may be compared with, named by what happened on it. */
export interface ComparisonDay<R extends AnyRegister = AnyRegister> {
  readonly title: string;
  /** The latest such day before `s.asOf`; undefined when there was none. */
  on(s: Reader<R>): PlainDate | undefined;
}
