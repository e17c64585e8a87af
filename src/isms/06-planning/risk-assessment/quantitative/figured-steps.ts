import type { Range } from './range.ts';

/**
 * The highest figure that still belongs to each step of a scale, from the lowest step; undefined for steps without one.
 */
export type Limits = readonly (number | undefined)[];

/**
 * Returns the step, from 1, that a figure belongs to: the first whose limit it does not exceed, or else the highest.
 * Undefined if a step below the highest has no limit, so that figures cannot be assigned.
 */
export function stepOfFigure(figure: number, limits: Limits): number | undefined {
  if (limits.length < 2 || limits.slice(0, -1).includes(undefined)) return undefined;
  const found = limits.findIndex((limit) => limit !== undefined && figure <= limit);
  return found === -1 ? limits.length : found + 1;
}

interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Returns the steps of an estimate if a score contradicts it: by more than one step below its low end or above its high
 * end. Else undefined.
 */
export function contradiction(step: number, range: Range, limits: Limits): Span | undefined {
  const [lowest, highest] = [stepOfFigure(range.low, limits), stepOfFigure(range.high, limits)];
  if (lowest === undefined || highest === undefined) return undefined;
  return step < lowest - 1 || step > highest + 1 ? { lowest, highest } : undefined;
}

/** Returns the names of the steps from the lowest to the highest of a span. */
export const stepsCalled = (scale: readonly { readonly name: string }[], { lowest, highest }: Span): string =>
  scale
    .slice(lowest - 1, highest)
    .map(({ name }) => name)
    .join(', ');
