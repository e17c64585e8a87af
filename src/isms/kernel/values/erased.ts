/**
 * What a personal field reads as after its content was lawfully erased. Fields marked `personal` have it in their type,
 * so a rule that forgets about erasure does not compile.
 */
export const erased = Object.freeze({ erased: true });
export type Erased = typeof erased;

export const isErased = (value: unknown): value is Erased => value === erased;

/** The value, or undefined when it was erased: for code that treats both alike. */
export const kept = <V>(value: V | Erased): V | undefined => (isErased(value) ? undefined : value);

/** Whether a value is erased or has something erased in it, as a list of entries can. */
export const holdsErased = (value: unknown): boolean =>
  isErased(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).some((inner) => holdsErased(inner)));
