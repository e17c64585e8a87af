import { expect, it } from 'vitest';
import { sortOf } from '#isms/kernel/declarations/order.ts';
import { pressed, writeSort } from './sorting.ts';

it('goes up, down and off with each press', () => {
  const once = pressed([], 'level', false);
  const twice = pressed(once, 'level', false);
  expect([writeSort(once), writeSort(twice), writeSort(pressed(twice, 'level', false))]).toEqual([
    'level',
    '-level',
    undefined,
  ]);
});

it('begins with the highest where that is what one looks for', () => {
  const once = pressed([], 'level', false, true);
  const twice = pressed(once, 'level', false, true);
  expect([writeSort(once), writeSort(twice), writeSort(pressed(twice, 'level', false, true))]).toEqual([
    '-level',
    'level',
    undefined,
  ]);
});

it('adds a column behind those there are, and turns one where it stands', () => {
  const both = pressed(sortOf('-level'), 'owner', true);
  expect(writeSort(both)).toBe('-level,owner');
  expect(writeSort(pressed(both, 'level', true))).toBe('owner');
  expect(writeSort(pressed(sortOf('level,owner'), 'level', true))).toBe('-level,owner');
});

it('starts anew without adding', () => {
  expect(writeSort(pressed(sortOf('-level,owner'), 'code', false))).toBe('code');
});
