import type { Neighbourhood, Reader } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

/** A computation about each record of one register, from the record and its neighbours. */
export interface PerRecord<T> {
  readonly of: AnyRegister;
  readonly reads: readonly AnyRegister[];
  compute(record: Stored, s: Neighbourhood): T;
}

/** A computation over whole registers, on one day. */
export interface Whole<T> {
  readonly reads: readonly AnyRegister[];
  compute(s: Reader): T;
}
