import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annualLosses, expectedLoss, mostOneByOne } from './annual-loss.ts';
import { distributionOf } from './distribution.ts';
import type { Exposure, Range } from './range.ts';
import { inOrder, summaryOf } from './summary.ts';

const run = { seed: 1, years: 200_000 };
const fixed = (value: number): Range => ({ shape: 'pert', low: value, likely: value, high: value });
const lognormal = (low: number, high: number): Range => ({ shape: 'lognormal', low, high });
const pert = (low: number, likely: number, high: number): Range => ({ shape: 'pert', low, likely, high });

const summed = (...given: Parameters<typeof annualLosses>) => summaryOf(inOrder(annualLosses(...given)));

/** The variance of a year: that of the cases, and that of the rate. */
function varianceOf({ frequency, loss }: Exposure): number {
  const [rate, each] = [distributionOf(frequency), distributionOf(loss)];
  return rate.mean * (each.variance + each.mean ** 2) + rate.variance * each.mean ** 2;
}

describe('the loss of a year has the mean and deviation of the closed form', () => {
  test.each<[string, Exposure]>([
    ['seldom, fixed', { frequency: fixed(0.1), loss: fixed(1000) }],
    ['seldom, lognormal', { frequency: lognormal(0.05, 0.5), loss: lognormal(80_000, 900_000) }],
    ['often, PERT', { frequency: pert(1, 4, 9), loss: pert(100, 400, 1000) }],
    ['around where the method changes', { frequency: lognormal(5, 20), loss: lognormal(100, 1000) }],
    ['very often', { frequency: pert(200, 500, 2000), loss: lognormal(10, 100) }],
    ['so often that sums are drawn as one', { frequency: fixed(5000), loss: lognormal(10, 300) }],
  ])('%s', (_, exposure) => {
    const { mean, deviation } = summed('RISK-1', exposure, run);
    const variance = varianceOf(exposure);
    expect(Math.abs(mean - expectedLoss(exposure))).toBeLessThan(4 * Math.sqrt(variance / run.years));
    expect(Math.abs(deviation / Math.sqrt(variance) - 1)).toBeLessThan(0.05);
  });

  test('of fixed losses at a fixed rate, percentiles are those of Poisson', () => {
    const { p50, p90, p95, p99 } = summed('R', { frequency: fixed(3), loss: fixed(10) }, run);
    expect([p50, p90, p95, p99]).toEqual([30, 50, 60, 80]);
  });

  test.each([0.1, 0.9, 3])('the chance of any loss at a rate of %d', (rate) => {
    const { chance } = summed('R', { frequency: fixed(rate), loss: fixed(1) }, run);
    const none = Math.exp(-rate);
    expect(Math.abs(chance - (1 - none))).toBeLessThan(4 * Math.sqrt((none * (1 - none)) / run.years));
  });

  test('of cases that are seldom, the tail is that of the loss', () => {
    // A year passes the 95th percentile of a case when one of its cases does; two cases that do so together are rarer still.
    const [rate, loss] = [0.02, lognormal(1000, 50_000)];
    const losses = annualLosses('R', { frequency: fixed(rate), loss }, run);
    const found = losses.filter((each) => each > 50_000).length / run.years;
    const wanted = 1 - Math.exp(-rate * 0.05);
    const error = 4 * Math.sqrt(wanted / run.years);
    expect(found).toBeGreaterThan(wanted - error);
    expect(found).toBeLessThan(wanted + error + rate ** 2 / 2);
  });
});

test('a sum drawn as one has the percentiles of the sum drawn case by case', () => {
  // Just below the limit every case is drawn, just above none is.
  const loss = lognormal(100, 2000);
  const at = (rate: number) => summed('R', { frequency: fixed(rate), loss }, { seed: 3, years: 20_000 });
  const [below, above] = [at(mostOneByOne * 0.8), at(mostOneByOne * 1.3)];
  const perCase = distributionOf(loss);
  for (const [share, summary, rate] of [
    ['p5', below, 0.8],
    ['p5', above, 1.3],
    ['p95', below, 0.8],
    ['p95', above, 1.3],
  ] as const) {
    const cases = mostOneByOne * rate;
    const sd = Math.sqrt(cases * (perCase.variance + perCase.mean ** 2));
    const z = (summary[share] - cases * perCase.mean) / sd;
    expect(Math.abs(z)).toBeGreaterThan(1.5);
    expect(Math.abs(z)).toBeLessThan(1.8);
  }
});

const figure = fc.double({ min: 0.001, max: 20, noNaN: true });
const ranges = fc.tuple(figure, figure, figure, fc.boolean()).map(([a, b, c, isPert]): Range => {
  const [low = 0, likely = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
  return isPert ? pert(low, likely, high) : lognormal(low, high);
});
const exposures = fc.record({ frequency: ranges, loss: ranges });

test('the same seed and inputs yield the same digits; another seed or code does not', () => {
  fc.assert(
    fc.property(exposures, fc.nat(), (exposure, seed) => {
      const at = (code: string, seed: number) => annualLosses(code, exposure, { seed, years: 300 });
      expect(at('A', seed)).toEqual(at('A', seed));
      fc.pre(at('A', seed).some((loss) => loss > 0));
      expect(at('B', seed)).not.toEqual(at('A', seed));
      expect(at('A', seed + 1)).not.toEqual(at('A', seed));
    }),
    { numRuns: 40 },
  );
});

test('fewer years are the first of more', () => {
  fc.assert(
    fc.property(exposures, (exposure) => {
      const many = annualLosses('A', exposure, { seed: 1, years: 200 });
      expect(annualLosses('A', exposure, { seed: 1, years: 50 })).toEqual(many.slice(0, 50));
    }),
    { numRuns: 40 },
  );
});

test('a treatment that only lowers the rate makes no year worse, and only the loss leaves the cases as they are', () => {
  const before = { frequency: lognormal(0.5, 4), loss: lognormal(10, 100) };
  const years = { seed: 5, years: 5000 };
  const today = annualLosses('A', before, years);
  const seldomer = annualLosses('A', { ...before, frequency: lognormal(0.05, 0.4) }, years);
  expect(seldomer.every((loss, year) => loss <= today[year]!)).toBe(true);
  const milder = annualLosses('A', { ...before, loss: lognormal(5, 50) }, years);
  expect(milder.every((loss, year) => Math.abs(loss * 2 - today[year]!) <= 1e-9 * loss)).toBe(true);
});

test('to the digit', () => {
  const exposure = { frequency: lognormal(0.05, 0.5), loss: pert(80_000, 200_000, 900_000) };
  expect(summed('RISK-1', exposure, { seed: 1, years: 100_000 })).toMatchInlineSnapshot(`
    {
      "chance": 0.17552999999999996,
      "deviation": 155254.67119201057,
      "mean": 60788.279236430826,
      "p5": 0,
      "p50": 0,
      "p90": 275232.98488825397,
      "p95": 416276.6048604443,
      "p99": 692907.4785302717,
    }
  `);
});
