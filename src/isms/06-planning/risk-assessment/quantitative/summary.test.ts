import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveOf, inOrder, summaryOf } from './summary.ts';

test('a hundred known years', () => {
  const losses = Float64Array.from({ length: 100 }, (_, n) => (n < 40 ? 0 : n + 1));
  const { deviation, standardError, ...others } = summaryOf(losses);
  expect(others).toEqual({ mean: 42.3, chance: 0.6, p5: 0, p50: 50, p90: 90, p95: 95, p99: 99 });
  // The sum of the squares of 41 to 100 is 316,210.
  expect(deviation).toBeCloseTo(Math.sqrt((316_210 - 100 * 42.3 ** 2) / 99), 9);
  expect(standardError).toBeCloseTo(deviation / 10, 9);
});

test('losses are put in order, and none is lost', () => {
  const figure = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e12, noNaN: true }));
  fc.assert(
    fc.property(fc.array(figure), (losses) => {
      const plus = losses.map((loss) => loss + 0);
      expect([...inOrder(Float64Array.from(plus))]).toEqual(plus.toSorted((a, b) => a - b));
    }),
  );
});

test('no loss at all', () => {
  const none = new Float64Array(10);
  expect(summaryOf(none)).toMatchObject({ mean: 0, deviation: 0, chance: 0, p99: 0 });
  expect(curveOf([none, none])).toEqual({ thresholds: [], shares: [[], []] });
});

test('a curve says in which share of years each threshold is passed, at thresholds that rise evenly', () => {
  const before = Float64Array.from({ length: 1000 }, (_, n) => n * 10);
  const after = Float64Array.from({ length: 1000 }, (_, n) => n);
  const { thresholds, shares } = curveOf([before, after]);
  const [first = [], second = []] = shares;
  expect(thresholds).toEqual(thresholds.toSorted((a, b) => a - b));
  expect(thresholds.length).toBe(first.length);
  for (const [n, threshold] of thresholds.entries()) {
    expect(first[n]).toBeCloseTo(before.filter((loss) => loss > threshold).length / 1000, 12);
    expect(second[n]).toBeCloseTo(after.filter((loss) => loss > threshold).length / 1000, 12);
  }
  expect(thresholds[0]).toBeLessThan(25);
  expect(thresholds.at(-1)).toBeGreaterThan(9900);
});

test('no curve rises', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1 }), (losses) => {
      const sorted = Float64Array.from(losses).toSorted();
      const [shares = []] = curveOf([sorted]).shares;
      for (const [n, share] of shares.entries()) expect(share).toBeLessThanOrEqual(shares[n - 1] ?? 1);
    }),
  );
});
