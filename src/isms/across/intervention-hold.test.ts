import { describe, expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { accountIntervention } from './account-intervention.ts';
import { organisation } from './organisation.ts';
import { holdOn, isShutOut } from './intervention-hold.ts';

const done = (id: string, fields: object, more: { retired?: boolean } = {}): Given =>
  a(accountIntervention, id, { person: 'ana', kind: 'second factor', on: '2026-09-29', ...fields }, more);
const onTheDay = (given: readonly Given[]) =>
  readerOf(snapshotOf(given, '2026-09-30', [accountIntervention, organisation]));

describe('nothing is decided with an account', () => {
  test.each<[string, readonly Given[], string | undefined]>([
    ['on the day it was opened for its owner', [done('i', { on: '2026-09-30' })], '2026-10-01'],
    ['on the day after', [done('i', {})], '2026-09-30'],
    ['but on the second day after it is', [done('i', { on: '2026-09-28' })], undefined],
    ['where it was opened once more', [done('i', { on: '2026-09-01' }), done('j', {})], '2026-09-30'],
    ['also where the record of it was retired since', [done('i', {}, { retired: true })], '2026-09-30'],
    ['while a link for a new password may be about', [done('i', { kind: 'new password' })], '2026-09-30'],
    ['after it was opened again', [done('i', { kind: 'reopening' })], '2026-09-30'],
    [
      'after a first account that somebody else may have made',
      [done('i', { kind: 'opening' })],
      '2026-09-30',
    ],
    ['after they were let in again', [done('i', { kind: 'return' })], '2026-09-30'],
    ['but it is while an invitation is not used', [done('i', { kind: 'invitation' })], undefined],
    ['but it is with that of somebody else', [done('i', { person: 'bea' })], undefined],
  ])('%s', (_, given, until) => {
    expect(holdOn('ana', onTheDay(given))?.until).toBe(until);
  });
});

test('a hold is not made shorter by another time zone', () => {
  // 10:30 UTC on the 29th is late on the 28th in Midway and already the 30th on Kiritimati.
  const { register, id, fields } = done('i', { on: '2026-09-28' });
  const late = { ...a(register, id, fields, { createdAt: '2026-09-29T10:30:00.000Z' }) };
  const there = (timeZone: string) => holdOn('ana', onTheDay([late, a(organisation, 'org', { timeZone })]));
  expect(there('Pacific/Midway')).toBeUndefined();
  expect(there('Pacific/Kiritimati')?.until).toBe('2026-10-01');
});

describe('whose account was removed', () => {
  test('is shut out until it is opened again', () => {
    const removed = done('i', { kind: 'removal' });
    const reopened = done('j', { kind: 'reopening' });
    expect(isShutOut('ana', onTheDay([]))).toBe(false);
    expect(isShutOut('ana', onTheDay([removed]))).toBe(true);
    expect(isShutOut('ana', onTheDay([removed, reopened]))).toBe(false);
    expect(isShutOut('ana', onTheDay([removed, reopened, done('k', { kind: 'removal' })]))).toBe(true);
    expect(isShutOut('bea', onTheDay([removed]))).toBe(false);
  });
});
