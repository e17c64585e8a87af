import { casesInParts, mostByInversion } from './cases.ts';
import { distributionOf, type Distribution } from './distribution.ts';
import { drawsOfMany, sumAtRate } from './many-cases.ts';
import type { Exposure } from './range.ts';
import { keyOf, Stream } from './stream.ts';

/** What makes a result: the same seed and number of years yield the same digits. */
export interface Run {
  readonly seed: number;
  readonly years: number;
}

/**
 * Up to this rate the cases of a year and their losses are drawn one by one. What a rate is above it is a further source of
 * cases, of whose losses the greatest are drawn and the others summed up by size.
 */
export const mostOneByOne = 500;

/**
 * The loss of each year: a rate is drawn for the year, the number of cases for the rate, and a loss for each case. The numbers
 * depend on seed and code alone, so that other risks change nothing here, and so that before and after a treatment are told
 * apart by what it does and not by chance.
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
    // Most years of most risks have no case, and that is known without an exponential.
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

/** The rate of each year. */
function ratesOf(frequency: Distribution, stream: Stream, years: number): Float64Array {
  const rates = new Float64Array(years);
  if (frequency.variance === 0) return rates.fill(frequency.mean);
  for (let year = 0; year < years; year += 1) rates[year] = frequency.sum(stream, 1);
  return rates;
}

/** The expected loss of a year, exactly: expected rate times expected loss. */
export const expectedLoss = ({ frequency, loss }: Exposure): number =>
  distributionOf(frequency).mean * distributionOf(loss).mean;

/** About how many numbers a simulation draws: what it costs. */
export function drawsOf({ frequency }: Exposure, years: number): number {
  const { mean } = distributionOf(frequency);
  // No larger share of years can have a rate above the limit.
  const many = Math.min(mean / mostOneByOne, 1);
  return years * (2 + Math.min(mean, mostOneByOne) + many * drawsOfMany);
}
