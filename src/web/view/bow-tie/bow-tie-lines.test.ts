import { expect, test } from 'vitest';
import { linesBetween, linesFor, middles, rowsFor } from './bow-tie-lines.ts';

const band = (key: string, rows = 1) => ({ key, rows });
const drawn = (...of: Parameters<typeof linesBetween>) => linesBetween(...of).map(({ key }) => key);

test('the middle of each band follows from how high those before it are', () => {
  expect([...middles([band('a', 1), band('b', 2), band('c', 1)])]).toEqual([
    ['a', 12.5],
    ['b', 50],
    ['c', 87.5],
  ]);
});

test('lines begin and end in the middle of what they join', () => {
  expect(linesBetween([band('a'), band('b')], [band('event')])).toMatchObject([
    { ends: ['a', 'event'], path: 'M0 25C50 25 50 50 100 50' },
    { ends: ['b', 'event'], path: 'M0 75C50 75 50 50 100 50' },
  ]);
  expect(linesBetween([band('event')], [band('x'), band('y')]).map(({ path }) => path)).toEqual([
    'M0 50C50 50 50 25 100 25',
    'M0 50C50 50 50 75 100 75',
  ]);
});

test('where all lead to all they run together in the middle', () => {
  expect(drawn([band('a'), band('b')], [band('x'), band('y')])).toEqual(['a >', 'b >', '> x', '> y']);
});

test('what is against some only is joined to those', () => {
  const from = (key: string) => (key === 'x' ? ['b'] : key === 'none' ? [] : undefined);
  expect(drawn([band('a'), band('b')], [band('x')], from)).toEqual(['b > x']);
  expect(drawn([band('a'), band('b')], [band('x'), band('y'), band('none')], from)).toEqual([
    'a > y',
    'b > y',
    'b > x',
  ]);
});

test('a card is as high as what is on it, and a long text is cut off', () => {
  expect(rowsFor(linesFor('x'.repeat(400), 6))).toBe(rowsFor(6));
  expect(linesFor('')).toBe(0);
  expect(linesFor('x'.repeat(23))).toBe(2);
});
