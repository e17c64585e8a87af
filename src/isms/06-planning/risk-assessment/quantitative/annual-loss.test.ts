import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annualLosses, expectedLoss } from './annual-loss.ts';
import { distributionOf } from './distribution.ts';
import type { Exposure, Range } from './range.ts';
import { inOrder, summaryOf } from './summary.ts';

const run = { seed: 1, years: 200_000 };
const fixed = (value: number): Range => ({ shape: 'pert', low: value, likely: value, high: value });
const lognormal = (low: number, high: number): Range => ({ shape: 'lognormal', low, high });
const pert = (low: number, likely: number, high: number): Range => ({ shape: 'pert', low, likely, high });

const summed = (...given: Parameters<typeof annualLosses>) => summaryOf(inOrder(annualLosses(...given)));

/** Returns the variance of a year: that of the cases, and that of the rate. */
function varianceOf({ frequency, loss }: Exposure): number {
  const [rate, each] = [distributionOf(frequency), distributionOf(loss)];
  return rate.mean * (each.variance + each.mean ** 2) + rate.variance * each.mean ** 2;
}

describe('the loss of a year has the mean and deviation of the closed form', () => {
  test.each<[string, Exposure, number?]>([
    ['seldom, fixed', { frequency: fixed(0.1), loss: fixed(1000) }],
    ['seldom, lognormal', { frequency: lognormal(0.05, 0.5), loss: lognormal(80_000, 900_000) }],
    ['often, PERT', { frequency: pert(1, 4, 9), loss: pert(100, 400, 1000) }],
    ['around where the method changes', { frequency: lognormal(5, 20), loss: lognormal(100, 1000) }],
    ['very often', { frequency: pert(200, 500, 2000), loss: lognormal(10, 100) }, 20_000],
    ['so often that few are drawn one by one', { frequency: fixed(5000), loss: lognormal(10, 300) }, 20_000],
    ['the same between two ends', { frequency: fixed(5000), loss: pert(0, 10, 300) }, 20_000],
    ['where it begins', { frequency: lognormal(300, 900), loss: lognormal(10, 1000) }, 20_000],
  ])('%s', (_, exposure, years = run.years) => {
    const { mean, deviation } = summed('RISK-1', exposure, { ...run, years });
    const variance = varianceOf(exposure);
    expect(Math.abs(mean - expectedLoss(exposure))).toBeLessThan(4 * Math.sqrt(variance / years));
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
    // A year exceeds the 95th percentile of a case when one of its cases does. Two such cases in one year are rarer
    // still.
    const [rate, loss] = [0.02, lognormal(1000, 50_000)];
    const losses = annualLosses('R', { frequency: fixed(rate), loss }, run);
    const found = losses.filter((each) => each > 50_000).length / run.years;
    const wanted = 1 - Math.exp(-rate * 0.05);
    const error = 4 * Math.sqrt(wanted / run.years);
    expect(found).toBeGreaterThan(wanted - error);
    expect(found).toBeLessThan(wanted + error + rate ** 2 / 2);
  });
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

describe('a treatment makes no year worse', () => {
  const years = { seed: 5, years: 1500 };
  const scaled = ({ low, high }: Range, by: number) => lognormal(low * by, high * by);
  const share = fc.double({ min: 0.05, max: 1, noNaN: true });
  // Covers all ways of drawing: a case in several years, a few a year, hundreds, and more than are drawn one by one.
  const rates = fc.constantFrom(
    lognormal(0.1, 2),
    lognormal(2, 60),
    lognormal(100, 1200),
    lognormal(20, 40_000),
  );
  const losses = fc.constantFrom(lognormal(10, 12), lognormal(100, 100_000), lognormal(1, 1_000_000));

  test('that lowers a lognormal rate or loss and leaves the ratio of its ends', () => {
    fc.assert(
      fc.property(rates, losses, share, share, (frequency, loss, seldomer, milder) => {
        const today = annualLosses('A', { frequency, loss }, years);
        const then = { frequency: scaled(frequency, seldomer), loss: scaled(loss, milder) };
        // If nothing is lowered, the last digit may differ.
        const limit = (year: number) => today[year]! * (1 + 1e-12);
        expect(annualLosses('A', then, years).every((each, year) => each <= limit(year))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('that lowers a fixed rate, from thousands to less than one', () => {
    for (const loss of [lognormal(1, 1_000_000), pert(0, 10, 300), fixed(10)]) {
      let before: Float64Array | undefined;
      for (const rate of [5000, 560, 501, 499, 440, 60, 11, 10, 9, 0.5]) {
        const now = annualLosses('A', { frequency: fixed(rate), loss }, { seed: 1, years: 1000 });
        expect(now.every((each, year) => each <= (before?.[year] ?? Infinity))).toBe(true);
        before = now;
      }
    }
  });

  test('that lowers the most likely value of PERT, or all of it', () => {
    const forms = [pert(0, 80, 100), pert(0, 50, 100), pert(0, 10, 100), pert(0, 5, 50)];
    for (const exposures of [
      forms.map((frequency) => ({ frequency, loss: fixed(10) })),
      forms.map((loss) => ({ frequency: lognormal(0.5, 900), loss })),
    ]) {
      const losses = exposures.map((exposure) => annualLosses('A', exposure, years));
      for (const [n, now] of losses.entries())
        expect(now.every((sum, year) => sum <= (losses[n - 1]?.[year] ?? Infinity) * (1 + 1e-6))).toBe(true);
    }
  });

  test('unless its range is the higher one beyond its ends: of both ends lower, the low one by more', () => {
    const at = (low: number, high: number) =>
      annualLosses('A', { frequency: lognormal(low, high), loss: fixed(10) }, { seed: 1, years: 20_000 });
    const [today, then] = [at(1, 100), at(0.1, 99)];
    const worse = then.filter((each, year) => each > today[year]!).length / then.length;
    // Only years above the 95th percentile can be worse.
    expect(worse).toBeGreaterThan(0.01);
    expect(worse).toBeLessThan(0.05);
  });

  test('and one that lowers only the loss leaves the cases as they are', () => {
    const before = { frequency: lognormal(0.5, 4), loss: lognormal(10, 100) };
    const today = annualLosses('A', before, years);
    const milder = annualLosses('A', { ...before, loss: lognormal(5, 50) }, years);
    expect(milder.every((loss, year) => Math.abs(loss * 2 - today[year]!) <= 1e-9 * loss)).toBe(true);
  });
});

test('to the digit', () => {
  const exposure = { frequency: lognormal(0.05, 0.5), loss: pert(80_000, 200_000, 900_000) };
  expect(summed('RISK-1', exposure, { seed: 1, years: 100_000 })).toMatchInlineSnapshot(`
    {
      "chance": 0.17552999999999996,
      "deviation": 155277.16880871134,
      "mean": 60828.73808618864,
      "p5": 0,
      "p50": 0,
      "p90": 275840.38745004445,
      "p95": 416606.81015582214,
      "p99": 692067.7978462992,
      "standardError": 491.0295220579821,
    }
  `);
});
