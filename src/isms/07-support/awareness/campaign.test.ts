import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { campaign } from './campaign.ts';
import { completion } from './completion.ts';

const completedBy = (...results: readonly (readonly [person: string, result: string])[]) => {
  const given = results.map(([person, result], n) =>
    a(completion, `c${n}`, { campaign: 'course', person, result }),
  );
  const snapshot = snapshotOf([a(campaign, 'course'), ...given], '2026-09-30', [completion]);
  const record = lookUp(snapshot, 'campaign', 'course');
  return campaign.derived['completed']?.of(record as never, readerOf(snapshot));
};

test('a campaign counts people who completed it: each once, and not who did not pass', () => {
  expect(completedBy()).toBe(0);
  expect(completedBy(['ana', 'failed'])).toBe(0);
  expect(completedBy(['ana', 'failed'], ['ana', 'passed'], ['ben', 'attended'], ['ben', 'passed'])).toBe(2);
});
