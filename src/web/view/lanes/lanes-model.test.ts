import { expect, test } from 'vitest';
import type { ViewRow } from '../groups.ts';
import { firstFilled, lanesOf, placeAfter } from './lanes-model.ts';

const row = (key: string, stage: string): ViewRow => ({ key, cells: { stage }, rests: [] });
const lanes = lanesOf([row('a', 'done'), row('b', 'under way'), row('c', 'done')], 'stage', [
  'planned',
  'under way',
  'done',
]);

test('every lane is there in its order, with its rows in theirs', () => {
  expect(lanes.map(({ lane, rows }) => [lane, rows.map(({ key }) => key)])).toEqual([
    ['planned', []],
    ['under way', ['b']],
    ['done', ['a', 'c']],
  ]);
});

test('one begins where something stands, or at the first lane', () => {
  expect(firstFilled(lanes)).toBe('under way');
  expect(firstFilled(lanesOf([], 'stage', ['planned', 'done']))).toBe('planned');
  expect(firstFilled([])).toBeUndefined();
});

const counts = [2, 0, 3, 1];

test.each([
  ['ArrowDown', [0, 0], [0, 1]],
  ['ArrowDown', [0, 1], undefined],
  ['ArrowUp', [0, 0], undefined],
  ['ArrowUp', [2, 2], [2, 1]],
  ['ArrowRight', [0, 1], [2, 1]],
  ['ArrowRight', [2, 2], [3, 0]],
  ['ArrowRight', [3, 0], undefined],
  ['ArrowLeft', [2, 2], [0, 1]],
  ['ArrowLeft', [0, 0], undefined],
  ['Enter', [0, 0], undefined],
] as const)('%s leads from %j to %j, past lanes that are empty', (key, [lane, at], to) => {
  const place = placeAfter(key, { lane, at }, counts);
  expect(place && [place.lane, place.at]).toEqual(to);
});

test('from right to left the lanes go the other way', () => {
  expect(placeAfter('ArrowLeft', { lane: 0, at: 0 }, counts, true)).toEqual({ lane: 2, at: 0 });
  expect(placeAfter('ArrowRight', { lane: 0, at: 0 }, counts, true)).toBeUndefined();
});
