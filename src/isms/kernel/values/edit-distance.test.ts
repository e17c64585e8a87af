import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, isSimilar } from './edit-distance.ts';

describe('the distance of two words', () => {
  test.each([
    ['backup', 'backup', 0],
    ['bakcup', 'backup', 1],
    ['bckup', 'backup', 1],
    ['baackup', 'backup', 1],
    ['vackup', 'backup', 1],
    ['bakup', 'backups', 2],
    ['', 'ab', 2],
    ['risk', 'asset', 3],
  ])('of %j and %j is %i', (typed, meant, distance) => {
    expect(editDistance(typed, meant, 2)).toBe(distance);
    expect(editDistance(meant, typed, 2)).toBe(distance);
  });

  test('is what it is without a limit, wherever it is within the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 3 }), (one, other, most) => {
        const whole = editDistance(one, other, 20);
        expect(editDistance(one, other, most)).toBe(Math.min(whole, most + 1));
      }),
    );
  });

  test('to the beginning of a word leaves the rest of it open', () => {
    expect(editDistance('bakcu', 'backups', 1, true)).toBe(1);
    expect(editDistance('bakcu', 'backups', 1)).toBe(2);
  });
});

describe('what is typed is meant', () => {
  test.each([
    ['suplier', 'suppliers'],
    ['vulnerabilty', 'vulnerability'],
    ['nonconfromity', 'nonconformity'],
    ['behaviour', 'behavior'],
    ['licence', 'license'],
    ['rik', 'rik'],
  ])('by %s: %s', (typed, meant) => {
    expect(isSimilar(typed, meant)).toBe(true);
  });

  test.each([
    ['rsk', 'risk'],
    ['soap', 'soa'],
    ['2022', '2021'],
    ['policy', 'polish'],
    ['audit', 'asset'],
  ])('not by %s: %s', (typed, meant) => {
    expect(isSimilar(typed, meant)).toBe(false);
  });
});
