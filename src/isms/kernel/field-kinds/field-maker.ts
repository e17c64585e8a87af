import type { Erased } from '../values/erased.ts';
import type { Details, Field, FieldKind, Marks } from './field.ts';

type Value<V, M> =
  | V
  | (M extends { optional: true } ? undefined : never)
  | (M extends { personal: true } ? Erased : never);
type Skip<M> = M extends { optional: true } | { default: unknown } ? true : false;

/** A field with values V, which points to the registers `To`, as its marks M say. */
export type FieldOf<V, M, To extends string = never> = Field<Value<V, M>, To, Skip<M>>;

/**
 * Declares a field of a kind given by name, as for declarations read from JSON. Throws if it is material and personal.
 */
export function field(kind: FieldKind, declared: Marks & Details): Field {
  const personal = declared.personal || Object.values(declared.fields ?? {}).some((inner) => inner.personal);
  if (declared.material && personal)
    throw new Error(
      `field "${declared.title}" is material and personal: a decision would keep what must be erasable`,
    );
  return Object.freeze({ ...declared, kind });
}

/** Declares a field of a kind with the types of its values. */
export const make = <F>(kind: FieldKind, declared: Marks & Details): F => field(kind, declared) as F;

/** Returns an optional field as a required one, for an action that needs it. */
export function needed<V, To extends string>(
  optional: Field<V, To>,
): Field<Exclude<V, undefined>, To, false> {
  const { optional: _, ...rest } = optional;
  return Object.freeze(rest) as Field<Exclude<V, undefined>, To, false>;
}
