import { expect, test } from 'vitest';
import { daysOf, didOf, type Commit } from './days.ts';

const commit = (position: number, at: string, ...dids: Commit['records'][number]['did'][]): Commit => ({
  position,
  hash: '',
  at,
  recordedAt: at,
  by: 'ana',
  imported: false,
  total: dids.length,
  records: dids.map((did, n) => ({ register: 'risk', id: `${n}`, code: `RISK-${n}`, version: 1, did })),
});

test('a day is that of the organisation', () => {
  const commits = [
    commit(3, '2026-03-02T10:00:00.000Z'),
    commit(2, '2026-03-01T23:30:00.000Z'),
    commit(1, '2026-03-01T22:30:00.000Z'),
  ];
  const days = daysOf(commits, 'Europe/Berlin');
  expect(days.map(({ on, commits: own }) => [on, own.map(({ position }) => position)])).toEqual([
    ['2026-03-02', [3, 2]],
    ['2026-03-01', [1]],
  ]);
});

test.each<[Commit['records'][number]['did'][], string]>([
  [['create', 'create'], 'create'],
  [['retire'], 'retire'],
  [['create', 'amend'], 'touch'],
  [[], 'touch'],
])('%j is to %s', (dids, did) => {
  expect(didOf(commit(1, '2026-03-01T10:00:00.000Z', ...dids))).toBe(did);
});
