import type { Id, Values } from './field.ts';
import type { AnyRegister } from './register.ts';

/** Who did something: an opaque id (a person's record, a key, or one of the `namedActors`), never a name. */
export type ActorId = string;

/** Who acts and is nobody on record: this program itself, and the directory that provisions people. */
export const namedActors: readonly ActorId[] = ['system', 'directory'];

/** A moment, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

/** A record as a snapshot holds it: one immutable version. A change is a new object. */
export interface Stored<R extends AnyRegister = AnyRegister> {
  readonly id: Id<R['key']>;
  readonly register: R['key'];
  /** What people call it: `RISK-12`, given at the first commit and never reused. */
  readonly code: string;
  /** Counts from 1; 0 for records that ship with the product. */
  readonly version: number;
  readonly retired: boolean;
  readonly createdAt: Instant;
  readonly createdBy: ActorId;
  readonly changedAt: Instant;
  readonly changedBy: ActorId;
  readonly fields: Values<R['fields']>;
}
