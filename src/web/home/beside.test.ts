import { expect, test } from 'vitest';
import { beside } from './beside.ts';

const cell = (left: number, top: number) => ({ left, top, width: 24, height: 24 });
const card = { left: 0, top: 0, width: 320, height: 160 };
const window = { width: 390, height: 844 };

test('a card stands under its cell, in the middle of it', () => {
  expect(beside(cell(200, 100), card, { width: 1440, height: 900 })).toEqual({
    top: 132,
    left: 52,
  });
});

test('near an edge it stays inside, and goes above where there is no room below', () => {
  expect(beside(cell(4, 100), card, window).left).toBe(8);
  expect(beside(cell(360, 100), card, window).left).toBe(62);
  expect(beside(cell(200, 760), card, window).top).toBe(592);
});
