import { expect, it } from 'vitest';
import { matricesOf, moves } from './matrix-model.ts';

const parts = { up: 'likelihood', across: 'impact', level: 'level', count: 'count', members: 'risks', through: 'method' };
const row = (method: string, likelihood: number, impact: number, risks: string[]) => ({
  key: `${method} ${likelihood} ${impact}`,
  cells: { method, likelihood, impact, level: Math.max(likelihood, impact), count: risks.length, risks },
  rests: [],
});
const before = [row('m2', 1, 1, ['a', 'b']), row('m2', 1, 2, []), row('m2', 2, 1, ['c']), row('m2', 2, 2, [])];
const now = [row('m2', 2, 2, ['a', 'd']), row('m2', 2, 1, []), row('m2', 1, 2, ['b']), row('m2', 1, 1, [])];

it('orders rows and columns from the lowest, and the fuller matrix first', () => {
  const all = matricesOf([row('m1', 1, 1, []), ...now], parts);
  expect(all.map(({ of, total }) => [of, total])).toEqual([
    ['m2', 3],
    ['m1', 0],
  ]);
  expect(all[0]?.rows.map((cells) => cells.map(({ count }) => count))).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

it('says what went from where to where, what arrived and what left', () => {
  const [then] = matricesOf(before, parts);
  const [today] = matricesOf(now, parts);
  expect(moves(then, today!)).toEqual({
    movements: [
      { from: { up: 1, across: 1 }, to: { up: 1, across: 2 }, members: ['b'] },
      { from: { up: 1, across: 1 }, to: { up: 2, across: 2 }, members: ['a'] },
    ],
    arrived: ['d'],
    left: ['c'],
  });
});

it('takes everything as arrived on a matrix that was not there', () => {
  const [today] = matricesOf(now, parts);
  expect(moves(undefined, today!).arrived).toEqual(['b', 'a', 'd']);
});
