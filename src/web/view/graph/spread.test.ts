import { expect, it } from 'vitest';
import { spread } from './spread.ts';

it('leaves alone what has room, and shares out what has not', () => {
  expect(spread([0, 100, 200], [0, 50, 50])).toEqual([0, 100, 200]);
  expect(spread([100, 100], [0, 50])).toEqual([75, 125]);
  expect(spread([100, 0], [0, 50])).toEqual([25, 75]);
  expect(spread([], [])).toEqual([]);
});

it('keeps the order and the distances of whatever it is given', () => {
  const wanted = Array.from({ length: 40 }, (_, n) => (n * 37) % 101);
  const xs = spread(
    wanted,
    wanted.map((_, n) => (n === 0 ? 0 : 10)),
  );
  const distances = xs.slice(1).map((x, n) => x - (xs[n] ?? 0));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(10 - 1e-9);
});
