import { describe, expect, test } from 'vitest';
import type { ViewRow } from '../groups.ts';
import {
  along,
  barsOf,
  isSeen,
  lateBy,
  monthsPerTick,
  piecesOf,
  quarterOf,
  rangeOf,
  stretchesOf,
  type Bar,
} from './timeline-model.ts';
import { timelineParts } from './timeline-parts.ts';

const parts = timelineParts(
  { as: 'timeline', by: 'owner' },
  (part) => part,
  () => ['until'],
);
const row = (key: string, cells: object): ViewRow => ({
  key,
  cells: { from: '2026-01-01', ...cells },
  rests: [],
});
const bar = (cells: object): Bar => {
  const [found] = barsOf([row('a', cells)], parts);
  if (!found) throw new Error('no bar');
  return found;
};

const today = '2026-06-30';
// A hundred days, so that a day is one percent.
const range = { from: '2026-05-01', to: '2026-08-09' };

describe('bars', () => {
  test('rows that belong to another are parts of it', () => {
    const bars = barsOf([row('a', {}), row('b', { under: 'a' }), row('c', {})], parts);
    expect(bars.map((each) => [each.row.key, each.parts.map((part) => part.row.key)])).toEqual([
      ['a', ['b']],
      ['c', []],
    ]);
  });

  test('a row without a first day has none', () => {
    expect(barsOf([row('a', { from: undefined })], parts)).toEqual([]);
  });

  test('former days and days beside it are read where there are any', () => {
    const moves = [{ from: '2026-02-01', reason: 'Delivered late.' }, { from: null }];
    expect(bar({ moves, until: '2027-01-01' })).toMatchObject({
      moved: [{ on: '2026-02-01', reason: 'Delivered late.' }],
      marks: [{ column: 'until', on: '2027-01-01' }],
    });
    expect(bar({ until: null })).toMatchObject({ moved: [], marks: [] });
  });
});

test.each([
  [{ to: '2026-06-29' }, 1],
  [{ to: '2026-06-30' }, undefined],
  [{ to: '2026-05-01', done: '2026-05-11' }, 10],
  [{ to: '2026-05-01', done: '2026-05-01' }, undefined],
  [{}, undefined],
])('what has %j is %s days late', (days, late) => {
  expect(lateBy({ to: undefined, done: undefined, ...days }, today)).toBe(late);
});

describe('the pieces of a bar', () => {
  const pieces = (cells: object) =>
    piecesOf(bar(cells), range, today).map(({ is, start, length }) => [
      is,
      Math.round(start),
      Math.round(length),
    ]);

  test.each([
    [
      'under way',
      { from: '2026-05-11', to: '2026-07-20' },
      [
        ['past', 10, 50],
        ['ahead', 60, 20],
      ],
    ],
    [
      'late',
      { from: '2026-05-11', to: '2026-06-10' },
      [
        ['past', 10, 30],
        ['late', 40, 20],
      ],
    ],
    ['done in time', { from: '2026-05-11', to: '2026-06-10', done: '2026-05-21' }, [['past', 10, 10]]],
    [
      'done late',
      { from: '2026-05-11', to: '2026-05-21', done: '2026-05-31' },
      [
        ['past', 10, 10],
        ['late', 20, 10],
      ],
    ],
    ['without a day', { from: '2026-06-20' }, [['open', 50, 10]]],
    ['to begin', { from: '2026-07-10', to: '2026-07-20' }, [['ahead', 70, 10]]],
    [
      'cut off on both sides',
      { from: '2026-01-01', to: '2027-01-01' },
      [
        ['past', 0, 60],
        ['ahead', 60, 40],
      ],
    ],
    ['out of sight', { from: '2025-01-01', to: '2025-02-01', done: '2025-02-01' }, []],
  ])('of what is %s', (_, cells, expected) => {
    expect(pieces(cells)).toEqual(expected);
  });
});

describe('what is seen', () => {
  test.each([
    ['a bar that is over', { from: '2025-01-01', to: '2025-03-01', done: '2025-02-01' }, false],
    ['one that should be over and is not', { from: '2025-01-01', to: '2025-03-01' }, true],
    ['one that begins later', { from: '2026-09-01', to: '2026-10-01' }, false],
    [
      'a day beside a bar that is over',
      { from: '2025-01-01', done: '2025-02-01', until: '2026-07-01' },
      true,
    ],
  ])('%s', (_, cells, seen) => {
    expect(isSeen(bar(cells), range, today)).toBe(seen);
  });

  test('a row of which a part is seen', () => {
    const over = { from: '2025-01-01', done: '2025-02-01' };
    const [whole] = barsOf([row('a', over), row('b', { under: 'a', to: '2026-07-01' })], parts);
    expect(whole && isSeen(whole, range, today)).toBe(true);
  });
});

test('a range has today in its middle, or everything in whole months', () => {
  expect(rangeOf('quarter', today, [])).toEqual({ from: '2026-05-16', to: '2026-08-14' });
  const year = rangeOf('year', today, []);
  expect(Math.round(along(year, today))).toBe(50);
  const bars = [bar({ from: '2025-03-14', to: '2025-05-01', until: '2027-02-03' })];
  expect(rangeOf('all', today, bars)).toEqual({ from: '2025-03-01', to: '2027-03-01' });
});

test('months and quarters are cut off at the ends of a range', () => {
  const months = stretchesOf(range, 1);
  expect(months.map(({ from }) => from)).toEqual(['2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01']);
  expect(months.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(100);
  const quarters = stretchesOf(range, 3);
  expect(quarters.map(({ from }) => from)).toEqual(['2026-04-01', '2026-07-01']);
  expect(quarters[0]).toMatchObject({ start: 0, length: 61 });
  expect(quarters.map(({ from }) => quarterOf(from))).toEqual([2, 3]);
});

test('as many months share a tick as it takes to have room', () => {
  expect(monthsPerTick({ from: '2026-01-01', to: '2026-12-31' }, 15)).toBe(1);
  expect(monthsPerTick({ from: '2024-01-01', to: '2026-12-31' }, 15)).toBe(3);
  expect(monthsPerTick({ from: '1990-01-01', to: '2026-12-31' }, 15)).toBe(12);
});
