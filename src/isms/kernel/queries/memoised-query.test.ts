import { expect, test } from 'vitest';
import { kept } from '../values/erased.ts';
import { house, person, thing } from '../testing/cast-tester.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { memoised } from './memoised-query.ts';
import { advance, onDay, readerOf, shelf, type Snapshot } from '../snapshot/snapshot.ts';

const start = snapshotOf([a(person, 'ana'), a(thing, 'key', { owner: 'ana' })], '2026-09-30', [house]);

const renamed = (snapshot: Snapshot, register: string, id: string, fields: object): Snapshot => {
  const row = shelf(snapshot, register).rows.find((each) => each.id === id);
  if (!row) throw new Error(`no ${id}`);
  const version = { ...row, version: row.version + 1, fields: { ...row.fields, ...fields } };
  return advance(snapshot, [version], snapshot.position + 1, snapshot.at);
};

function ownersOf() {
  const worked: string[] = [];
  const owners = memoised([thing, person], (s, about: 'loud' | 'plain') => {
    worked.push(about);
    const names = s
      .all(thing)
      .map(({ fields }) => `${kept(s.get(person, fields.owner)?.fields.name)} ${s.asOf}`);
    return about === 'loud' ? names.map((name) => name.toUpperCase()) : names;
  });
  return { owners, worked };
}

test('works out once what several ask, for each thing it is asked about', () => {
  const { owners, worked } = ownersOf();
  expect(owners(readerOf(start), 'plain')).toBe(owners(readerOf(start), 'plain'));
  expect(owners(readerOf(start), 'loud')).toEqual(['ANA 2026-09-30']);
  expect(worked).toEqual(['plain', 'loud']);
});

test.each([
  [
    'a record of the first register',
    renamed(start, 'thing', 'key', { owner: undefined }),
    ['undefined 2026-09-30'],
  ],
  ['a record of another', renamed(start, 'person', 'ana', { name: 'Anna' }), ['Anna 2026-09-30']],
  ['the day', onDay(start, '2026-10-01'), ['Ana 2026-10-01']],
])('works it out again after a change of %s, and again for the state before', (_, after, expected) => {
  const { owners } = ownersOf();
  expect(owners(readerOf(start), 'plain')).toEqual(['Ana 2026-09-30']);
  expect(owners(readerOf(after), 'plain')).toEqual(expected);
  expect(owners(readerOf(start), 'plain')).toEqual(['Ana 2026-09-30']);
});

test('does not work it out again after a change of what it does not read', () => {
  const { owners, worked } = ownersOf();
  owners(readerOf(start), 'plain');
  const settled = { ...start, shelves: new Map(start.shelves).set('house', { rows: [], slots: new Map() }) };
  owners(readerOf(settled), 'plain');
  expect(worked).toEqual(['plain']);
});

test('makes whoever asks depend on the day, as what was worked out may', () => {
  const { owners } = ownersOf();
  owners(readerOf(start), 'plain');
  const reader = readerOf(start);
  owners(reader, 'plain');
  expect(reader.askedForDate).toBe(true);
});
