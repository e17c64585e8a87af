import { expect, it } from 'vitest';
import { fitted, stepFrom } from './matrix-grid.ts';

it('grows and shrinks with its scales, from the nearest level', () => {
  expect(
    fitted(
      [
        [1, 2],
        [2, 3],
      ],
      3,
      3,
      3,
    ),
  ).toEqual([
    [1, 2, 2],
    [2, 3, 3],
    [2, 3, 3],
  ]);
  expect(
    fitted(
      [
        [1, 2],
        [2, 3],
      ],
      1,
      1,
      3,
    ),
  ).toEqual([[1]]);
});

it('starts at the lowest level, and never above the highest there is', () => {
  expect(fitted(undefined, 1, 2, 3)).toEqual([[1, 1]]);
  expect(fitted([[5]], 1, 1, 3)).toEqual([[3]]);
});

it('walks within its edges, up being higher', () => {
  const grid = [
    [1, 1],
    [1, 1],
  ];
  expect(stepFrom({ row: 0, column: 0 }, 'ArrowUp', grid)).toEqual({ row: 1, column: 0 });
  expect(stepFrom({ row: 0, column: 0 }, 'ArrowDown', grid)).toEqual({ row: 0, column: 0 });
  expect(stepFrom({ row: 0, column: 1 }, 'ArrowRight', grid)).toEqual({ row: 0, column: 1 });
  expect(stepFrom({ row: 0, column: 1 }, 'Tab', grid)).toBeUndefined();
});
