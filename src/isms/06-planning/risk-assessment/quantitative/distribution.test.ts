import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionOf, Lognormal, Pert, type Distribution } from './distribution.ts';
import type { Range } from './range.ts';
import { keyOf, Stream } from './stream.ts';

const draws = 200_000;
const pert = (low: number, likely: number, high: number): Range => ({ shape: 'pert', low, likely, high });

const sample = (distribution: Distribution): Float64Array => {
  const stream = new Stream(keyOf('sample'));
  return Float64Array.from({ length: draws }, () => distribution.sum(stream, 1)).toSorted();
};
const meanOf = (numbers: Float64Array) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Returns the share of a Beta distribution below x, by Simpson’s rule over its density. */
function betaShare(alpha: number, beta: number, x: number): number {
  const steps = 20_000;
  const area = (to: number) => {
    const density = (t: number) => t ** (alpha - 1) * (1 - t) ** (beta - 1);
    const width = to / steps;
    let sum = density(0) + density(to);
    for (let n = 1; n < steps; n += 1) sum += density(n * width) * (n % 2 === 1 ? 4 : 2);
    return (sum * width) / 3;
  };
  return area(x) / area(1);
}

/** Expects agreement within four standard errors, which chance exceeds once in 16,000 times. The seed is fixed. */
function agrees(distribution: Distribution, shareBelow: (x: number) => number): void {
  const numbers = sample(distribution);
  const error = Math.sqrt(distribution.variance / draws);
  expect(Math.abs(meanOf(numbers) - distribution.mean)).toBeLessThan(4 * error);
  for (const share of [0.05, 0.5, 0.95]) {
    const found = numbers[Math.ceil(share * draws) - 1]!;
    expect(Math.abs(shareBelow(found) - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / draws));
  }
}

describe('what is drawn has the mean and the percentiles of its closed form', () => {
  test.each([
    [1, 2],
    [0.05, 0.5],
    [80_000, 900_000],
    [10, 100_000],
  ])('lognormal with 90%% between %d and %d', (low, high) => {
    const numbers = sample(new Lognormal(low, high));
    const below = (x: number) => numbers.filter((each) => each < x).length / draws;
    const { mean, variance } = new Lognormal(low, high);
    for (const [end, share] of [
      [low, 0.05],
      [high, 0.95],
    ] as const)
      expect(Math.abs(below(end) - share)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / draws));
    expect(Math.abs(meanOf(numbers) - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
  });

  test.each([
    [0, 1, 10],
    [100, 400, 1000],
    [5, 9, 10],
    [1, 5.5, 10],
    [0, 0.001, 1],
  ])('PERT from %d over %d to %d', (low, likely, high) => {
    const distribution = new Pert(low, likely, high);
    const { alpha, beta, width } = distribution;
    agrees(distribution, (x) => betaShare(alpha, beta, (x - low) / width));
  });

  test('PERT whose most likely value is one of its ends', () => {
    agrees(new Pert(10, 10, 30), (x) => 1 - (1 - (x - 10) / 20) ** 5);
    agrees(new Pert(10, 30, 30), (x) => ((x - 10) / 20) ** 5);
  });
});

test('a range without width is what it says, every time', () => {
  for (const range of [pert(3, 3, 3), { shape: 'lognormal', low: 3, high: 3 } as const]) {
    const distribution = distributionOf(range);
    expect(distribution).toMatchObject({ mean: 3, variance: 0 });
    expect(distribution.sum(new Stream(keyOf('none')), 7)).toBe(21);
  }
});

test('PERT never leaves its ends', () => {
  const figure = fc.double({ min: 0, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(figure, figure, figure, fc.string(), (...given) => {
      const [low = 0, likely = 0, high = 0] = given
        .slice(0, 3)
        .map(Number)
        .toSorted((a, b) => a - b);
      const stream = new Stream(keyOf(given[3]));
      for (let n = 0; n < 20; n += 1) {
        const drawn = distributionOf(pert(low, likely, high)).sum(stream, 1);
        expect(drawn).toBeGreaterThanOrEqual(low);
        expect(drawn).toBeLessThanOrEqual(high * (1 + 1e-12));
      }
    }),
  );
});

test('a lognormal number is always positive, and never without end', () => {
  const low = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(low, fc.double({ min: 1, max: 1e6, noNaN: true }), fc.string(), (low, times, word) => {
      const stream = new Stream(keyOf(word));
      for (let n = 0; n < 20; n += 1) {
        const drawn = distributionOf({ shape: 'lognormal', low, high: low * times }).sum(stream, 1);
        expect(drawn).toBeGreaterThan(0);
        expect(Number.isFinite(drawn)).toBe(true);
      }
    }),
  );
});
