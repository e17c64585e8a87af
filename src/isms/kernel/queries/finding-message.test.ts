import { describe, expect, test } from 'vitest';
import { cast, person, thing } from '../testing/cast-tester.ts';
import { finder, fails } from '../declarations/finding.ts';
import { a, snapshotOf } from '../testing/fixture.ts';
import { catalogueOf as ismsOf } from '../declarations/catalogue.ts';
import { messageOf } from './finding-message.ts';
import { rule } from '../declarations/rule.ts';
import { readerOf } from '../snapshot/snapshot.ts';

const texts = {
  next: fails('{record} stands beside {other} since {since}, {count} times.', 'Part them.'),
};
const beside = rule({
  key: 'beside',
  title: 'Beside',
  answers: {},
  mode: 'computed',
  why: 'For the test.',
  of: thing,
  reads: [],
  empty: { credible: 'Nothing stands beside nothing.' },
  findings: texts,
});
const catalogue = ismsOf([...cast, beside]);
const code = (n: number): string => `THG-${n}`;
const snapshot = snapshotOf(
  Array.from({ length: 7 }, (_, n) => a(thing, `thg-${n + 1}`, { title: `Door ${n + 1}` })),
  '2026-09-30',
  [person],
);

const said = (other: string, mayName?: (id: string) => boolean): string => {
  const stored = readerOf(snapshot).get(thing, 'thg-1');
  const finding = finder('beside', 'thing', true, texts).next(stored, {
    other,
    since: '2026-05-12',
    count: 1200,
  });
  return messageOf({ catalogue, snapshot }, finding, {
    ...(mayName && { mayName: (_, { id }) => mayName(id) }),
  }).message;
};

describe('a finding in words', () => {
  test('calls records by code and title, and writes days and numbers for people', () => {
    expect(said('THG-2')).toBe('THG-1 “Door 1” stands beside THG-2 “Door 2” since 12 May 2026, 1,200 times.');
    expect(said('THG-2, THG-3')).toContain('beside THG-2 “Door 2”, THG-3 “Door 3” since');
  });

  test('leaves a long list of codes as it is, and what is no record', () => {
    const many = [2, 3, 4, 5, 6, 7].map(code).join(', ');
    for (const other of [many, 'THG-99', 'THG-2 and more', 'a wall'])
      expect(said(other)).toContain(`beside ${other} since`);
  });

  test('calls what may not be named by its code', () => {
    expect(said('THG-2', (id) => id !== 'thg-2')).toContain('THG-1 “Door 1” stands beside THG-2 since');
  });

  test('says which records it called by name', () => {
    const finding = finder('beside', 'thing', true, texts).next(readerOf(snapshot).get(thing, 'thg-1'), {
      other: 'THG-2',
      since: '2026-05-12',
      count: 1,
    });
    expect(messageOf({ catalogue, snapshot }, finding).names).toEqual([
      { register: 'thing', id: 'thg-1' },
      { register: 'thing', id: 'thg-2' },
    ]);
  });
});
