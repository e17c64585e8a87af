import { expect, it } from 'vitest';
import { aboveCriteria, countsByLevel, criteriaBeside, differenceIn, matricesOf } from './matrix-model.ts';

const parts = {
  up: 'likelihood',
  across: 'impact',
  level: 'level',
  count: 'count',
  acceptable: 'acceptable',
  came: 'came',
  through: 'method',
  counted: {} as never,
};
const row = (method: string, likelihood: number, impact: number, count: number, came: object[] = []) => ({
  key: `${method} ${likelihood} ${impact}`,
  cells: {
    method,
    likelihood,
    impact,
    level: Math.max(likelihood, impact),
    acceptable: likelihood + impact < 3,
    count,
    came,
  },
  rests: [],
});
const from = (likelihood: number, impact: number, count: number) => ({ likelihood, impact, count });
const rows = [
  row('m2', 2, 2, 3, [from(1, 1, 1), from(2, 1, 2)]),
  row('m2', 2, 1, 1, [from(1, 1, 1)]),
  row('m2', 1, 2, 0),
  row('m2', 1, 1, 2),
  { key: 'm2 not scored', cells: { method: 'm2', count: 4 }, rests: [] },
];

it('orders rows and columns from the lowest, and the fuller matrix first', () => {
  const all = matricesOf([row('m1', 1, 1, 0), ...rows], parts);
  expect(all.map(({ of, total }) => [of, total])).toEqual([
    ['m2', 6],
    ['m1', 0],
  ]);
  expect(all[0]?.rows.map((cells) => cells.map(({ count }) => count))).toEqual([
    [2, 0],
    [1, 3],
  ]);
});

it('counts what has no place beside the matrix, not in it', () => {
  expect(matricesOf(rows, parts)[0]).toMatchObject({ total: 6, unscored: 4 });
  expect(matricesOf([row('m1', 1, 1, 1)], parts)[0]).toMatchObject({ total: 1, unscored: 0 });
});

it('says what went from where to where, the most first, and what that makes of each cell', () => {
  const { movements = [] } = matricesOf(rows, parts)[0] ?? {};
  expect(movements).toEqual([
    { from: { up: 2, across: 1 }, to: { up: 2, across: 2 }, count: 2 },
    { from: { up: 1, across: 1 }, to: { up: 2, across: 2 }, count: 1 },
    { from: { up: 1, across: 1 }, to: { up: 2, across: 1 }, count: 1 },
  ]);
  expect(differenceIn(movements, { up: 1, across: 1 })).toBe(-2);
  expect(differenceIn(movements, { up: 2, across: 1 })).toBe(-1);
  expect(differenceIn(movements, { up: 2, across: 2 })).toBe(3);
});

it('counts by level, and what is above the criteria', () => {
  const [matrix] = matricesOf(rows, parts);
  expect(countsByLevel(matrix!, 3)).toEqual([2, 4, 0]);
  expect(aboveCriteria(matrix!)).toEqual({ levels: [2], count: 4 });
});

it('draws the line of the criteria on the sides where it runs', () => {
  const [matrix] = matricesOf(rows, parts);
  const sides = matrix!.rows.map((cells) => cells.map((cell) => criteriaBeside(matrix!, cell)));
  expect(sides).toEqual([
    [['above', 'after'], []],
    [[], []],
  ]);
});
