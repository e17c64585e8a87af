import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { refusedAt } from '#isms/kernel/testing/invariant-tester.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { asset } from '../assets/asset.ts';
import { excludedRiskSource, exclusionState } from './excluded-risk-source.ts';

const bare = { confidentiality: undefined, integrity: undefined, availability: undefined };
const state = (worth: string | undefined, now: string | undefined, reviewOn?: string) => {
  const snapshot = snapshotOf(
    [
      a(asset, 'server', { ...bare, integrity: now }),
      a(excludedRiskSource, 's', { asset: 'server', threat: 'flood', worth, reviewOn }),
    ],
    '2026-09-30',
  );
  return exclusionState(lookUp(snapshot, 'set-aside', 's') as never, readerOf(snapshot));
};

test('what was set aside stays so until its day, its last day included', () => {
  expect(state('high', 'high')).toBe('counts');
  expect(state('high', 'high', '2026-09-30')).toBe('counts');
  expect(state('high', 'high', '2026-09-29')).toBe('to be reviewed');
});

test('and is looked at again once the asset is worth more, not when it is worth less', () => {
  expect(state('medium', 'high')).toBe('worth more');
  expect(state('high', 'low')).toBe('counts');
  expect(state(undefined, 'very high')).toBe('counts');
});

test('it is not looked at again before it was looked at', () => {
  expect(refusedAt(a(excludedRiskSource, 's', { decidedOn: '2026-05-02', reviewOn: '2026-05-01' }))).toEqual([
    'reviewOn',
  ]);
});
