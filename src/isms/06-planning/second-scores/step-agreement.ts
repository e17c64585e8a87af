import { confusionMatrix, type Pair } from '#isms/kernel/values/confusion-matrix.ts';

/** How far apart two steps are held to be, from 0 for the same to 1 for the two ends of the scale. */
export type Weighting = 'linear' | 'quadratic';

/** The share of pairs that are at most so many steps apart, from 0 to 1; undefined without any. */
export const shareWithin = (pairs: readonly Pair[], apart: number): number | undefined =>
  pairs.length === 0
    ? undefined
    : pairs.filter(([first, second]) => Math.abs(first - second) <= apart).length / pairs.length;

/**
 * Weighted kappa after Cohen: 1 where two assessors always agree, 0 where they agree as often as chance would have it, below 0
 * where they agree less. Undefined where it says nothing: for fewer than two pairs, and where both chose the same single step
 * throughout, since chance alone would do as well.
 */
export function kappaOf(
  pairs: readonly Pair[],
  steps: number,
  weighting: Weighting = 'quadratic',
): number | undefined {
  if (pairs.length < 2) return undefined;
  const counts = confusionMatrix(pairs, steps);
  const rows = counts.map(sum);
  const columns = counts.map((_, at) => sum(counts.map((row) => row[at] ?? 0)));
  const power = weighting === 'linear' ? 1 : 2;
  let [observed, expected] = [0, 0];
  for (const [up, row] of counts.entries())
    for (const [across, count] of row.entries()) {
      // The length of the scale cancels out between what was observed and what was to be expected.
      const weight = Math.abs(up - across) ** power;
      observed += weight * count;
      expected += (weight * (rows[up] ?? 0) * (columns[across] ?? 0)) / pairs.length;
    }
  return expected === 0 ? undefined : 1 - observed / expected;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How a kappa is commonly read, after Landis and Koch. */
export const strengths = {
  none: 'No better than chance',
  slight: 'Slight: hardly better than chance',
  fair: 'Fair: some alike, many not',
  moderate: 'Moderate: more alike than not',
  substantial: 'Substantial: mostly alike',
  'almost complete': 'Almost complete: alike but for single cases',
  few: 'No figure: one pair shows nothing',
  flat: 'No figure: all are of one level, where chance would agree as well',
} as const;

/** What to call a kappa of so many pairs, or why there is none. */
export function strengthOf(kappa: number | undefined, pairs: number): keyof typeof strengths {
  if (kappa === undefined) return pairs < 2 ? 'few' : 'flat';
  if (kappa <= 0) return 'none';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost complete';
}
