import { casesByInversion, casesByRejection, mostByInversion } from './cases.ts';
import { distributionOf, Lognormal, type Distribution } from './distribution.ts';
import { normalQuantile } from './normal.ts';
import type { Exposure } from './range.ts';
import { keyOf, Stream } from './stream.ts';

/** What makes a result: the same seed and number of years yield the same digits. */
export interface Run {
  readonly seed: number;
  readonly years: number;
}

/**
 * In a year of more cases than this their losses are not drawn one by one: the sum is drawn as a lognormal number that has its
 * mean and variance (Fenton and Wilkinson). For losses that differ by tens it is as good as normal there, and never negative.
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
  const [rateKey, caseKey, lossKey] = [of('rate'), of('cases'), of('loss')];
  const losses = new Float64Array(years);
  const severity = distributionOf(loss);
  const rates = ratesOf(distributionOf(frequency), new Stream(rateKey), years, (stream, year) =>
    stream.at(rateKey, year),
  );
  const uniforms = new Stream(caseKey);
  const stream = new Stream(lossKey);
  for (let year = 0; year < years; year += 1) {
    const rate = rates[year] ?? 0;
    const uniform = uniforms.uniform();
    // Most years of most risks have no case, and that is known without an exponential.
    if (rate <= mostByInversion) {
      if (uniform < 1 - rate) continue;
      const cases = casesByInversion(rate, uniform);
      if (cases === 0) continue;
      stream.at(lossKey, year);
      losses[year] = severity.sum(stream, cases);
      continue;
    }
    stream.at(caseKey, ~year);
    const cases = casesByRejection(rate, stream);
    stream.at(lossKey, year);
    losses[year] = cases > mostOneByOne ? sumOfMany(severity, stream, cases) : severity.sum(stream, cases);
  }
  return losses;
}

/** The rate of each year. A distribution that takes any number of draws gets a place of its own in the stream for each. */
function ratesOf(
  frequency: Distribution,
  stream: Stream,
  years: number,
  move: (stream: Stream, year: number) => void,
): Float64Array {
  const rates = new Float64Array(years);
  if (frequency.variance === 0) return rates.fill(frequency.mean);
  const isInOrder = frequency instanceof Lognormal;
  for (let year = 0; year < years; year += 1) {
    if (!isInOrder) move(stream, year);
    rates[year] = frequency.sum(stream, 1);
  }
  return rates;
}

function sumOfMany({ mean, variance }: Distribution, stream: Stream, cases: number): number {
  const sum = mean * cases;
  if (sum === 0 || variance === 0) return sum;
  const s2 = Math.log1p(variance / (mean * mean * cases));
  return Math.exp(Math.log(sum) - s2 / 2 + Math.sqrt(s2) * normalQuantile(stream.uniform()));
}

/** The expected loss of a year, exactly: expected rate times expected loss. */
export const expectedLoss = ({ frequency, loss }: Exposure): number =>
  distributionOf(frequency).mean * distributionOf(loss).mean;

/** About how many numbers a simulation draws: what it costs. */
export const drawsOf = ({ frequency }: Exposure, years: number): number =>
  years * (2 + Math.min(distributionOf(frequency).mean, mostOneByOne));
