import type { Stream } from './stream.ts';

/** Up to here the number of cases is found from one uniform number. */
export const mostByInversion = 10;

/** How many cases there are in a year, from one uniform number: the quantile of the Poisson distribution. */
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
 * How many there are at any rate: as many as at its parts, of ten each, together. Each part has a number of its own, the first
 * `uniform`, so that a lower rate never yields more cases.
 */
export function casesInParts(rate: number, uniform: number, stream: Stream): number {
  let cases = casesByInversion(Math.min(rate, mostByInversion), uniform);
  for (let from = mostByInversion; from < rate; from += mostByInversion)
    cases += casesByInversion(Math.min(rate - from, mostByInversion), stream.uniform());
  return cases;
}
