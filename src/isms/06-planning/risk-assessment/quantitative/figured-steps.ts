import type { Range } from './range.ts';

/** The highest figure that still belongs to each step of a scale, from the lowest step; undefined where it says none. */
export type Limits = readonly (number | undefined)[];

/**
 * The step, from 1, that a figure lies on: the first whose limit it does not pass, or else the highest. Undefined where a
 * step below the highest has no limit, so that figures cannot be told apart.
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

/** Where an estimate lies on a scale that a score is far from: by more than a step below its low or above its high end. */
export function contradiction(step: number, range: Range, limits: Limits): Span | undefined {
  const [lowest, highest] = [stepOfFigure(range.low, limits), stepOfFigure(range.high, limits)];
  if (lowest === undefined || highest === undefined) return undefined;
  return step < lowest - 1 || step > highest + 1 ? { lowest, highest } : undefined;
}

/** The steps of a scale from the lowest to the highest of a span, as they are called. */
export const stepsCalled = (scale: readonly { readonly name: string }[], { lowest, highest }: Span): string =>
  scale
    .slice(lowest - 1, highest)
    .map(({ name }) => name)
    .join(', ');
