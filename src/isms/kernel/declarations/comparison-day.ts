import type { PlainDate } from '../values/calendar.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister } from './register.ts';

/** A day that a view may be compared with, named by the event on it. */
export interface ComparisonDay<R extends AnyRegister = AnyRegister> {
  readonly title: string;
  /** Returns the latest such day before `s.asOf`, or undefined if there was none. */
  on(s: Reader<R>): PlainDate | undefined;
}
