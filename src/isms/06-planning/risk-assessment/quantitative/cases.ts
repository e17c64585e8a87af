import type { Stream } from './stream.ts';

/** The highest rate at which the number of cases is computed from one uniform number. */
export const mostByInversion = 10;

/** Returns the number of cases in a year from one uniform number: the quantile of the Poisson distribution. */
export function casesByInversion(rate: number, uniform: number): number {
  let share = Math.exp(-rate);
  let below = share;
  let cases = 0;
  while (uniform > below && share > 0) {
    cases += 1;
    share *= rate / cases;
    below += share;
  }
  return cases;
}

/**
 * Returns the number of cases at any rate: the sum over parts of the rate, of at most ten each. Each part has its own
 * uniform number, the first of them `uniform`, so that a lower rate never yields more cases.
 */
export function casesInParts(rate: number, uniform: number, stream: Stream): number {
  let cases = casesByInversion(Math.min(rate, mostByInversion), uniform);
  for (let from = mostByInversion; from < rate; from += mostByInversion)
    cases += casesByInversion(Math.min(rate - from, mostByInversion), stream.uniform());
  return cases;
}
