import { expect, test } from 'vitest';
import { levelLook } from './level-look.ts';

test('the lowest and the highest level take the ends of the scale, however many there are', () => {
  expect(levelLook(1, 3).ground).toBe('var(--level-1)');
  expect(levelLook(3, 3).ground).toBe('var(--level-5)');
  expect(levelLook(2, 3).ground).toBe('var(--level-3)');
  expect(levelLook(10, 10).ink).toBe('var(--level-5-ink)');
});

test('a level off the scale is shown at its end', () => {
  expect(levelLook(9, 4).ground).toBe('var(--level-5)');
  expect(levelLook(0, 4).ground).toBe('var(--level-1)');
  expect(levelLook(1, 1).ground).toBe('var(--level-1)');
});
