import { expect, test } from 'vitest';
import { confusionMatrix } from './confusion-matrix.ts';

test('counts each pair where the two steps meet, the first one down and the second across', () => {
  expect(
    confusionMatrix(
      [
        [1, 2],
        [1, 2],
        [3, 3],
      ],
      3,
    ),
  ).toEqual([
    [0, 2, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});

test.each([
  [0, 1],
  [1, 4],
  [4, 1],
])('%i and %i are not both on a scale of three', (first, second) => {
  expect(() => confusionMatrix([[first, second]], 3)).toThrow('scale of 3 steps');
});
