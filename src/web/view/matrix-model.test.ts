import { expect, it } from 'vitest';
import { differenceIn, listedAt, matricesOf, moves } from './matrix-model.ts';

const parts = {
  up: 'likelihood',
  across: 'impact',
  level: 'level',
  count: 'count',
  members: 'risks',
  through: 'method',
};
const row = (method: string, likelihood: number, impact: number, risks: string[]) => ({
  key: `${method} ${likelihood} ${impact}`,
  cells: { method, likelihood, impact, level: Math.max(likelihood, impact), count: risks.length, risks },
  rests: [],
});
const before = [
  row('m2', 1, 1, ['a', 'b']),
  row('m2', 1, 2, []),
  row('m2', 2, 1, ['c']),
  row('m2', 2, 2, []),
];
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
  const [today] = matricesOf(now, parts);
  const { movements, arrived, left } = moves(matricesOf(before, parts), today!);
  expect(movements).toMatchObject([
    { from: { up: 1, across: 1 }, to: { up: 1, across: 2 }, members: ['b'] },
    { from: { up: 1, across: 1 }, to: { up: 2, across: 2 }, members: ['a'] },
  ]);
  expect([arrived, left]).toEqual([['d'], ['c']]);
  const moved = moves(matricesOf(before, parts), today!);
  expect(differenceIn(moved, { up: 1, across: 1 })).toBe(-2);
  expect(differenceIn(moved, { up: 2, across: 2 })).toBe(1);
});

it('draws no arrow from one scale to another, but knows what was scored anew', () => {
  const [today] = matricesOf(now, parts);
  const { movements, rescored, arrived } = moves(matricesOf([row('m1', 2, 1, ['a'])], parts), today!);
  expect(movements).toEqual([]);
  expect(rescored).toMatchObject([
    { member: 'a', from: { of: 'm1' }, was: { up: 2, across: 1 }, now: { up: 2, across: 2 } },
  ]);
  expect(arrived).toEqual(['b', 'd']);
});

it('lists a cell by its place, and by codes where the view does not say what all have in common', () => {
  const [today] = matricesOf(now, parts);
  const cell = today!.rows[1]![1]!;
  const codeOf = (id: string) => id.toUpperCase();
  expect(listedAt(cell, today!, { ...parts, among: ['status:is:open'] }, codeOf)).toEqual([
    'status:is:open',
    'method:is:m2',
    'likelihood:is:2',
    'impact:is:2',
  ]);
  expect(listedAt(cell, today!, parts, codeOf)).toEqual(['code:is:A|D']);
});

it('takes everything as arrived where there was no matrix', () => {
  const [today] = matricesOf(now, parts);
  expect(moves([], today!).arrived).toEqual(['b', 'a', 'd']);
});
