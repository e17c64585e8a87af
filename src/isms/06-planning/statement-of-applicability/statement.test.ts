import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { statement } from './statement.ts';

const line = { control: '2022-A-5-1', ref: 'A.5.1', name: 'Policies', applicable: 'yes' };
const issue = (id: string, fields: object) => a(statement, id, { scope: 'all', lines: [line], ...fields });

const snapshot = snapshotOf(
  [
    issue('first', { edition: '2022', number: '1.0' }),
    issue('old', { edition: '2013', number: '1.0' }),
    issue('next', { edition: '2022', number: '1.1' }),
    issue('again', { edition: '2022', number: '1.1', lines: [line, { ...line, applicable: 'no' }] }),
  ],
  '2026-09-30',
);
const s = readerOf(snapshot);

test('the last issue of a scope and edition is the current one', () => {
  const standing = (id: string) => statement.derived['standing']!.of(lookUp(snapshot, 'statement', id)!, s);
  expect(['first', 'old', 'next', 'again'].map(standing)).toEqual([
    'superseded',
    'current',
    'superseded',
    'current',
  ]);
});

test('no version is issued twice, and no control stands in it twice', () => {
  const broken = (id: string) =>
    statement.invariants
      .filter(({ holds }) => !holds(lookUp(snapshot, 'statement', id)!, s))
      .map(({ field }) => field);
  expect(broken('old')).toEqual([]);
  expect(broken('again')).toEqual(['number', 'lines']);
});
