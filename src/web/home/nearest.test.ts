import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const box = (left: number, top: number) => ({ left, top, width: 24, height: 24 });
// Two columns of rows: 0 1 2 | 5 6, under them 3 | 7 8 9, under the left one 4.
const boxes = [
  box(0, 0),
  box(28, 0),
  box(56, 0),
  box(0, 60),
  box(0, 120),
  box(400, 0),
  box(428, 0),
  box(400, 60),
  box(428, 60),
  box(456, 60),
];

test('down goes straight down, or to the nearest cell of the next row', () => {
  expect(nearest(boxes, 0, 'down')).toBe(3);
  expect(nearest(boxes, 2, 'down')).toBe(3);
  expect(nearest(boxes, 6, 'down')).toBe(8);
});

test('up comes back in the same column', () => {
  expect(nearest(boxes, 4, 'up')).toBe(3);
  expect(nearest(boxes, 9, 'up')).toBe(6);
});

test('there is nothing above the first row', () => {
  expect(nearest(boxes, 1, 'up')).toBeUndefined();
  expect(nearest([], 0, 'down')).toBeUndefined();
});
