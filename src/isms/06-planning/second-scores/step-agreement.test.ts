import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pair } from '#isms/kernel/values/confusion-matrix.ts';
import { kappaOf, shareWithin, strengthOf } from './step-agreement.ts';

/** Returns the pairs of a table of counts. Rows are the first assessor's steps. */
const pairsOf = (counts: readonly (readonly number[])[]): readonly Pair[] =>
  counts.flatMap((row, up) =>
    row.flatMap((count, across) => Array.from({ length: count }, (): Pair => [up + 1, across + 1])),
  );

describe('published examples', () => {
  test('two readers of fifty proposals agree with 0.4, with two steps under any weights', () => {
    const read = pairsOf([
      [20, 5],
      [10, 15],
    ]);
    expect(kappaOf(read, 2, 'linear')).toBeCloseTo(0.4, 10);
    expect(kappaOf(read, 2, 'quadratic')).toBeCloseTo(0.4, 10);
    expect(shareWithin(read, 0)).toBe(0.7);
  });

  test('as many alike by another spread is another kappa', () => {
    const even = pairsOf([
      [45, 15],
      [25, 15],
    ]);
    const uneven = pairsOf([
      [25, 35],
      [5, 35],
    ]);
    expect(kappaOf(even, 2)).toBeCloseTo(0.1304, 4);
    expect(kappaOf(uneven, 2)).toBeCloseTo(0.2593, 4);
    expect(shareWithin(even, 0)).toBe(shareWithin(uneven, 0));
  });

  test('91 couples on a scale of four, after Agresti', () => {
    const couples = pairsOf([
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ]);
    expect(couples).toHaveLength(91);
    expect(kappaOf(couples, 4, 'linear')).toBeCloseTo(0.2374, 4);
  });
});

describe('by hand', () => {
  const pairs = pairsOf([
    [2, 1, 0],
    [0, 3, 0],
    [0, 0, 2],
  ]);
  test('one step apart in one of eight', () => {
    // Rows 3, 3, 2 and columns 2, 4, 2 of 8. Disagreement expected: (3·4 + 2·3·2 + 3·2 + 3·2 + 2·2·2 + 2·4) / 8; observed 1.
    expect(kappaOf(pairs, 3, 'linear')).toBeCloseTo(1 - 8 / 52, 12);
    // Two steps apart count four times instead of twice: (12 + 4·6 + 6 + 6 + 4·4 + 8) / 8.
    expect(kappaOf(pairs, 3, 'quadratic')).toBeCloseTo(1 - 8 / 72, 12);
    expect([0, 1].map((apart) => shareWithin(pairs, apart))).toEqual([7 / 8, 1]);
  });

  test('whoever turns the scale round disagrees as far as can be', () => {
    expect(
      kappaOf(
        [
          [1, 3],
          [3, 1],
        ],
        3,
      ),
    ).toBe(-1);
  });
});

describe('where it says nothing', () => {
  test.each([
    ['none', 'few', []],
    ['one', 'few', [[2, 2]]],
    [
      'the same step throughout',
      'flat',
      [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
    ],
  ] satisfies [string, string, Pair[]][])('%s: %s', (_, why, pairs) => {
    expect(kappaOf(pairs, 5)).toBeUndefined();
    expect(strengthOf(kappaOf(pairs, 5), pairs.length)).toBe(why);
  });

  test('each has one step, and not the same: no better than chance', () => {
    expect(
      kappaOf(
        [
          [2, 3],
          [2, 3],
        ],
        5,
      ),
    ).toBe(0);
  });

  test('without pairs there is no share either', () => {
    expect(shareWithin([], 1)).toBeUndefined();
  });

  test('a step off the scale is no pair', () => {
    expect(() =>
      kappaOf(
        [
          [1, 4],
          [1, 1],
        ],
        3,
      ),
    ).toThrow('scale of 3 steps');
    expect(() =>
      kappaOf(
        [
          [0, 1],
          [1, 1],
        ],
        3,
      ),
    ).toThrow('scale of 3 steps');
  });
});

const step = fc.integer({ min: 1, max: 5 });
// Includes both ends of the scale, so that there is a kappa.
const some = fc
  .array(fc.tuple(step, step), { maxLength: 40 })
  .map((pairs): Pair[] => [[1, 1], [5, 5], ...pairs]);

test('it lies between -1 and 1, whoever is called the first, and is 1 for assessors who always agree', () => {
  fc.assert(
    fc.property(some, fc.constantFrom('linear' as const, 'quadratic' as const), (pairs, weighting) => {
      const kappa = kappaOf(pairs, 5, weighting) ?? NaN;
      expect(kappa).toBeGreaterThanOrEqual(-1);
      expect(kappa).toBeLessThanOrEqual(1);
      const swapped = pairs.map(([first, second]): Pair => [second, first]);
      expect(kappaOf(swapped, 5, weighting)).toBeCloseTo(kappa, 10);
      const alike = pairs.map(([first]): Pair => [first, first]);
      expect(kappaOf(alike, 5, weighting)).toBe(1);
    }),
  );
});

test('how it is read', () => {
  expect([-0.2, 0, 0.1, 0.3, 0.6, 0.61, 0.95].map((kappa) => strengthOf(kappa, 5))).toEqual([
    'none',
    'none',
    'slight',
    'fair',
    'moderate',
    'substantial',
    'almost complete',
  ]);
});
