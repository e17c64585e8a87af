import type { AnyRegister, Neighbourhood } from './register.ts';
import type { FollowedOf } from './neighbourhood.ts';
import type { Stored } from './record.ts';

export type { Neighbourhood } from './register.ts';

/** The part of a reader that follows links. Where these lead, the computation that follows them declares. */
export type Following = Pick<Neighbourhood, 'asOf' | 'follow'>;

/** A record of any register, with the register. */
export type Followed = FollowedOf<AnyRegister>;

/** The records a rule, view or action may read: those of its declared registers, as a whole. */
export interface Reader<R extends AnyRegister = AnyRegister> extends Neighbourhood<R> {
  /** All registers by key, for actions and views that are generic over them. */
  readonly registers: ReadonlyMap<string, AnyRegister>;
  /** Returns the records in force, in the order of creation. */
  all<T extends R>(register: T): readonly Stored<T>[];
  /** Returns all records, retired ones too. */
  everything<T extends R>(register: T): readonly Stored<T>[];
}
