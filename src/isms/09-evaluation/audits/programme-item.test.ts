import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { audit } from './audit.ts';
import { programmeItem, standingOf } from './programme-item.ts';

const slot = { status: 'planned', due: '2026-05-31' };

test.each([
  ['planned', slot, undefined, '2026-05-31'],
  ['missed', slot, undefined, '2026-06-01'],
  ['scheduled', slot, { status: 'planned', to: '2026-05-20' }, '2026-06-01'],
  ['late', slot, { status: 'planned', to: '2026-06-20' }, '2026-05-01'],
  ['missed', slot, { status: 'cancelled', to: '2026-05-20' }, '2026-06-01'],
  ['concluded', slot, { status: 'concluded', to: '2026-06-20' }, '2026-06-30'],
  ['dropped', { ...slot, status: 'dropped' }, undefined, '2026-06-30'],
])('a slot can be %s', (expected, item, filling, asOf) => {
  const audits = filling ? [a(audit, 'a', filling)] : [];
  const given = [...audits, a(programmeItem, 'i', { ...item, ...(filling && { audit: 'a' }) })];
  const s = readerOf(snapshotOf(given, asOf, [audit]));
  expect(standingOf(s.get(programmeItem, 'i') as Stored<typeof programmeItem>, s)).toBe(expected);
});
