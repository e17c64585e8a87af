import type { Fields, Id, Values } from '../field-kinds/field.ts';

/** The id of an actor: of a person's record or of an API key, or one of the `namedActors`; never a person's name. */
export type ActorId = string;

/** The actors without a record: this program itself, and the directory that provisions people. */
export const namedActors: readonly ActorId[] = ['system', 'directory'];

/** A moment, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

/** What the type of a record depends on of its register. */
export interface RecordShape {
  readonly key: string;
  readonly fields: Fields;
}

/** A record as a snapshot holds it: one immutable version. A change is a new object. */
export interface Stored<R extends RecordShape = RecordShape> {
  readonly id: Id<R['key']>;
  readonly register: R['key'];
  /** The code that people use: `RISK-12`, given at the first commit and never reused. */
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
