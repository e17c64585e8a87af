import { casesInParts, mostByInversion } from './cases.ts';
import { distributionOf, type Distribution } from './distribution.ts';
import { drawsOfMany, sumAtRate } from './many-cases.ts';
import type { Exposure } from './range.ts';
import { keyOf, Stream } from './stream.ts';

/** The parameters of a simulation. The same seed and number of years yield the same digits. */
export interface Run {
  readonly seed: number;
  readonly years: number;
}

/**
 * Up to this rate, the cases of a year and their losses are drawn one by one. The rate above it is a separate source of
 * cases: their greatest losses are drawn, and the others are summed by size.
 */
export const mostOneByOne = 500;

/**
 * Returns the loss of each year. For each year it draws a rate, for the rate the number of cases, and for each case a
 * loss. The numbers depend only on seed and code. So other risks do not change them, and the results before and after a
 * treatment differ by its effect and not by chance.
 */
export function annualLosses(
  code: string,
  { frequency, loss }: Exposure,
  { seed, years }: Run,
): Float64Array {
  const of = (what: string) => keyOf(String(seed), code, what);
  const [rateKey, caseKey, lossKey, manyKey] = [of('rate'), of('cases'), of('loss'), of('many')];
  const losses = new Float64Array(years);
  const severity = distributionOf(loss);
  const rates = ratesOf(distributionOf(frequency), new Stream(rateKey), years);
  const uniforms = new Stream(caseKey);
  const stream = new Stream(lossKey);
  for (let year = 0; year < years; year += 1) {
    const rate = rates[year] ?? 0;
    const uniform = uniforms.uniform();
    // Most years of most risks have no case. This detects them without computing an exponential.
    if (uniform < 1 - rate) continue;
    if (rate > mostByInversion) stream.at(caseKey, ~year);
    const cases = casesInParts(Math.min(rate, mostOneByOne), uniform, stream);
    if (cases === 0) continue;
    stream.at(lossKey, year);
    let sum = severity.sum(stream, cases);
    if (rate > mostOneByOne) {
      stream.at(manyKey, year);
      sum += sumAtRate(severity, stream, rate - mostOneByOne);
    }
    losses[year] = sum;
  }
  return losses;
}

/** Returns the rate of each year. */
function ratesOf(frequency: Distribution, stream: Stream, years: number): Float64Array {
  const rates = new Float64Array(years);
  if (frequency.variance === 0) return rates.fill(frequency.mean);
  for (let year = 0; year < years; year += 1) rates[year] = frequency.sum(stream, 1);
  return rates;
}

/** Returns the exact expected loss of a year: expected rate times expected loss. */
export const expectedLoss = ({ frequency, loss }: Exposure): number =>
  distributionOf(frequency).mean * distributionOf(loss).mean;

/** Returns the approximate number of random numbers that a simulation draws, as a measure of its cost. */
export function drawsOf({ frequency }: Exposure, years: number): number {
  const { mean } = distributionOf(frequency);
  // Markov's inequality: no larger share of years can have a rate above the limit.
  const many = Math.min(mean / mostOneByOne, 1);
  return years * (2 + Math.min(mean, mostOneByOne) + many * drawsOfMany);
}
