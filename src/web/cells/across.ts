import type { Placed } from './placed.ts';

const short: ReadonlySet<string> = new Set(['line', 'number', 'yesNo', 'choice', 'step']);
const inARow = 4;

/** Returns whether each entry of a list fits into one row. */
export const isCompact = (inside: readonly Placed[]): boolean =>
  inside.length <= inARow && inside.every(({ field: { kind } }) => short.has(kind));

/**
 * Returns whether entries are shown side by side, one column each, with their fields below one another. This suits many
 * short texts that are compared from entry to entry.
 */
export const isAcross = (inside: readonly Placed[]): boolean =>
  inside.length > inARow && inside.every(({ field: { kind } }) => short.has(kind));
