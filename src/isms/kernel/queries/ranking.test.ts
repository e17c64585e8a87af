import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparing, type SortKey } from './comparison-operators.ts';
import { inOrder, Ranking } from './ranking.ts';

// Some of these sort alike although they differ.
const keys = fc.array(fc.constantFrom<SortKey[]>('a', 'A', 'b', 'item 2', 'item 10', undefined), {
  maxLength: 12,
});
const slotsOf = (all: readonly unknown[]): readonly number[] => [...all.keys()];

test('rows are put in the order that comparing them would give, whatever was ranked before', () => {
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 5 }), fc.boolean(), (states, down) => {
      const ranking = new Ranking();
      for (const state of states) {
        const compared = slotsOf(state).toSorted((a, b) => {
          const isEmpty = state[a] === undefined || state[b] === undefined;
          return comparing(state[a], state[b]) * (down && !isEmpty ? -1 : 1);
        });
        expect(inOrder(slotsOf(state), ranking.rank(state), down)).toEqual(compared);
      }
    }),
  );
});

test('rows whose values sort alike stay in the order they came in, and empty ones come last either way', () => {
  const ranks = new Ranking().rank(['b', undefined, 'A', 'a', 'item 10', 'item 2']);
  expect(inOrder([5, 4, 3, 2, 1, 0], ranks, false)).toEqual([3, 2, 0, 5, 4, 1]);
  expect(inOrder([5, 4, 3, 2, 1, 0], ranks, true)).toEqual([4, 5, 0, 3, 2, 1]);
});

test('ranks stay the same ones while no value changes', () => {
  const ranking = new Ranking();
  const ranks = ranking.rank(['b', 'a']);
  expect(ranking.rank(['b', 'a'])).toBe(ranks);
  expect(ranking.rank(['b'])).toEqual({ of: Uint32Array.of(0), count: 1 });
});
