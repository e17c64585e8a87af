import { expect, it } from 'vitest';
import type { DeclaredFields } from '../api/declared.ts';
import { contested, merged } from './conflict.ts';

const fields: DeclaredFields = {
  title: { kind: 'line', title: 'Risk', help: '' },
  owner: { kind: 'reference', title: 'Owner', help: '', to: 'person', optional: true },
  scenario: { kind: 'prose', title: 'Scenario', help: '', optional: true },
  target: { kind: 'line', title: 'Target', help: '', optional: true },
};
const base = { title: 'Fire', owner: 'ana', scenario: 'Dry wood' };
const mine = { title: 'Fire in the store', owner: 'ana', scenario: 'Dry wood and a spark' };
const theirs = { title: 'Fire, again', owner: 'bo', scenario: 'Dry wood and a spark' };

it('tells what only the other changed from what both did, and leaves out where they agree', () => {
  expect(contested(fields, { base, mine, theirs }).map(({ name, both }) => [name, both])).toEqual([
    ['title', true],
    ['owner', false],
    ['scenario', false],
  ]);
});

it('goes on with the choice where both changed and with theirs where only they did', () => {
  const all = contested(fields, { base, mine, theirs });
  expect(merged(mine, all, new Set(['title']))).toEqual({ ...mine, owner: 'bo' });
  expect(merged(mine, all, new Set())['title']).toBe('Fire, again');
});

it('finds nothing when the other changed nothing here', () => {
  expect(contested(fields, { base, mine, theirs: base })).toEqual([]);
});
