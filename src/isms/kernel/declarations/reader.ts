import type { PlainDate } from '../values/calendar.ts';
import type { Erased } from '../values/erased.ts';
import type { Id, Link, Pointing, ValueOf } from './field.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

type Maybe<K extends string> = Id<K> | Erased | undefined;

/**
 * What a computation about one record may look at: the registers it declared, reached from the record along references
 * in either direction. There is no way to list a register here: that is what lets results be remembered per record.
 */
export interface Neighbourhood<R extends AnyRegister = AnyRegister> {
  /** For the compiler: a function that looks at more registers than were declared cannot be handed this. */
  readonly looksAt?: (register: R['key']) => void;
  /** The day on which the question is asked. Whoever reads it is asked again every day. */
  readonly asOf: PlainDate;
  /** The record, retired or not; undefined for an empty or erased reference. */
  get<T extends R>(register: T, id: Maybe<T['key']>): Stored<T> | undefined;
  /** The records in force that point to `id` with that field, in the order they were created. */
  referring<T extends R, K extends string>(
    register: T,
    field: Pointing<T['fields'], K>,
    id: Id<K>,
  ): readonly Stored<T>[];
  /** The record a link points to, with its register; undefined when that register is not known here. */
  follow(link: Link): Followed | undefined;
  /** A field of a singleton: as set, or its default. */
  setting<T extends R, N extends keyof T['fields'] & string>(register: T, field: N): ValueOf<T['fields'][N]>;
}

/** All it takes to follow links. It cannot be said here where they lead: the computation that follows them declares it. */
export type Following = Pick<Neighbourhood, 'asOf' | 'follow'>;

/** A record of whatever register, and the register. */
export interface Followed {
  readonly record: Stored;
  readonly register: AnyRegister;
}

/** What a rule, view or action may look at: its declared registers, whole. */
export interface Reader<R extends AnyRegister = AnyRegister> extends Neighbourhood<R> {
  /** All registers by key, for acts and views that are generic over them. */
  readonly registers: ReadonlyMap<string, AnyRegister>;
  /** The records in force, in the order they were created. */
  all<T extends R>(register: T): readonly Stored<T>[];
  /** Also the retired ones. */
  everything<T extends R>(register: T): readonly Stored<T>[];
}
