/**
 * The value of a personal field after its content was lawfully erased. The types of fields marked `personal` include
 * it, so that a rule that forgets about erasure does not compile.
 */
export const erased = Object.freeze({ erased: true });
export type Erased = typeof erased;

export const isErased = (value: unknown): value is Erased => value === erased;

/** Returns the value, or undefined if it was erased, for code that treats both alike. */
export const kept = <V>(value: V | Erased): V | undefined => (isErased(value) ? undefined : value);

/** Checks whether a value is erased or contains an erased value, as the entries of a list can. */
export const holdsErased = (value: unknown): boolean =>
  isErased(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).some((inner) => holdsErased(inner)));
