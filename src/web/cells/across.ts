import type { Placed } from './placed.ts';

const short: ReadonlySet<string> = new Set(['line', 'number', 'yesNo', 'choice', 'step']);
const inARow = 4;

/** Whether entries of a list have no more to say than fits into one row each. */
export const isCompact = (inside: readonly Placed[]): boolean =>
  inside.length <= inARow && inside.every(({ field: { kind } }) => short.has(kind));

/**
 * Whether entries stand beside each other, a column each, and their fields below one another: many short texts, which are
 * read along a row as one rises from entry to entry.
 */
export const isAcross = (inside: readonly Placed[]): boolean =>
  inside.length > inARow && inside.every(({ field: { kind } }) => short.has(kind));
