import { expect, it } from 'vitest';
import type { ViewRow } from '../groups.ts';
import { countsOf, isCounted, isSameCrossing } from './crossed-model.ts';

const parts = { first: 'before', second: 'now' };
const row = (before: unknown, now: unknown): ViewRow => ({ key: '', cells: { before, now }, rests: [] });
const rows = [row(1, 2), row(1, 2), row(2, 2), row(3, undefined), row(3, 4)];

it('counts what has both steps on the scale', () => {
  expect(countsOf(rows, parts, 3)).toEqual([
    [0, 2, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]);
});

it('finds the rows of a count again', () => {
  const crossing = { ...parts, steps: [1, 2] } as const;
  expect(rows.filter((each) => isCounted(each, crossing))).toEqual(rows.slice(0, 2));
  expect(isSameCrossing(crossing, { ...parts, steps: [1, 2] })).toBe(true);
  expect(isSameCrossing(crossing, { ...parts, steps: [2, 1] })).toBe(false);
  expect(isSameCrossing(undefined, crossing)).toBe(false);
});
