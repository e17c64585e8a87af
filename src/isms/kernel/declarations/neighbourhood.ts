import type { PlainDate } from '../values/calendar.ts';
import type { Erased } from '../values/erased.ts';
import type { Id, Link, Pointing, ValueOf } from '../field-kinds/field.ts';
import type { RecordShape, Stored } from './record.ts';

type Maybe<K extends string> = Id<K> | Erased | undefined;

/**
 * The records a computation about one record may read: those of its declared registers, reached from the record along
 * references in either direction. It cannot list a register, so results can be kept per record.
 */
export interface NeighbourhoodOf<R extends RecordShape, Any extends RecordShape> {
  /** For the compiler: a function that reads more registers than were declared does not accept this. */
  readonly looksAt?: (register: R['key']) => void;
  /** The day the question is about. A computation that reads it runs again every day. */
  readonly asOf: PlainDate;
  /** Returns the record, retired or not; undefined for an empty or erased reference. */
  get<T extends R>(register: T, id: Maybe<T['key']>): Stored<T> | undefined;
  /** Returns the records in force that point to `id` with that field, in the order of creation. */
  referring<T extends R, K extends string>(
    register: T,
    field: Pointing<T['fields'], K>,
    id: Id<K>,
  ): readonly Stored<T>[];
  /** Returns the record a link points to, with its register; undefined if that register is unknown here. */
  follow(link: Link): FollowedOf<Any> | undefined;
  /** Returns a field of a singleton: as set, or its default. */
  setting<T extends R, N extends keyof T['fields'] & string>(register: T, field: N): ValueOf<T['fields'][N]>;
}

/** A record of any register, with the register. */
export interface FollowedOf<Any extends RecordShape> {
  readonly record: Stored;
  readonly register: Any;
}
