import { expect, it } from 'vitest';
import type { Rows } from '#server/contract/contract.ts';
import { gridOf, portionsOf } from './grid-model.ts';

const parts = { down: 'who', across: 'what', state: 'state', asked: 'asked', there: 'there', until: 'until' };
const name = (label: string) => ({ register: 'thing', code: 'T-1', retired: false, label });
const names: Rows['names'] = { p1: name('Zoe'), p2: name('Ana'), c1: name('Law 10'), c2: name('Law 9') };
const row = (who: string, what: string, state: string) => ({
  key: `${who} ${what}`,
  cells: { who, what, state },
  rests: [],
});

it('puts records down and across by name, and counts states', () => {
  const grid = gridOf(
    [row('p1', 'c1', 'gap'), row('p1', 'c2', 'fine'), row('p2', 'c1', 'fine')],
    parts,
    names,
  );
  expect(grid.rows.map(({ id, cells }) => [id, [...cells.keys()]])).toEqual([
    ['p2', ['c1']],
    ['p1', ['c1', 'c2']],
  ]);
  expect(grid.columns).toEqual(['c2', 'c1']);
  expect([...grid.states]).toEqual([
    ['gap', 1],
    ['fine', 2],
  ]);
});

it('shares columns out evenly', () => {
  expect(portionsOf(['a', 'b', 'c', 'd', 'e'], 4)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  expect(portionsOf(['a'], 4)).toEqual([['a']]);
  expect(portionsOf([], 4)).toEqual([]);
});
