import { confusionMatrix, type Pair } from '#isms/kernel/values/confusion-matrix.ts';

/** How disagreement is weighted, from 0 for equal steps to 1 for the two ends of the scale. */
export type Weighting = 'linear' | 'quadratic';

/** Returns the share of pairs that are at most that many steps apart, from 0 to 1; undefined without pairs. */
export const shareWithin = (pairs: readonly Pair[], apart: number): number | undefined =>
  pairs.length === 0
    ? undefined
    : pairs.filter(([first, second]) => Math.abs(first - second) <= apart).length / pairs.length;

/**
 * Returns Cohen's weighted kappa: 1 if two assessors always agree, 0 if they agree as often as by chance, below 0 if
 * less. Undefined if it would mean nothing: for fewer than two pairs, or if both always chose the same single step,
 * which chance would do as well.
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
      // The length of the scale cancels out between observed and expected disagreement.
      const weight = Math.abs(up - across) ** power;
      observed += weight * count;
      expected += (weight * (rows[up] ?? 0) * (columns[across] ?? 0)) / pairs.length;
    }
  return expected === 0 ? undefined : 1 - observed / expected;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The usual interpretation of a kappa, after Landis and Koch. */
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

/** Returns the interpretation of a kappa for a number of pairs, or the reason why there is none. */
export function strengthOf(kappa: number | undefined, pairs: number): keyof typeof strengths {
  if (kappa === undefined) return pairs < 2 ? 'few' : 'flat';
  if (kappa <= 0) return 'none';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost complete';
}
