import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { nonconformity } from '../../10-improvement/nonconformity.ts';
import { audit } from './audit.ts';
import { auditFinding } from './audit-finding.ts';
import { checklistRow } from './checklist-row.ts';

type Overrides = Readonly<Record<string, unknown>>;

function finding(overrides: Overrides, kind = 'internal') {
  const given = [
    a(audit, 'a1', { kind }),
    a(audit, 'a2'),
    a(checklistRow, 'r1', { audit: 'a1' }),
    a(checklistRow, 'r2', { audit: 'a2' }),
    a(nonconformity, 'open', { status: 'open' }),
    a(nonconformity, 'closed', { status: 'closed' }),
    a(auditFinding, 'f', { audit: 'a1', grade: 'minor', ...overrides }),
  ];
  const s = readerOf(snapshotOf(given, '2026-09-30'));
  const record = s.get(auditFinding, 'f') as Stored<typeof auditFinding>;
  return {
    state: auditFinding.derived['state']?.of(record, s),
    faults: auditFinding.invariants.filter((each) => !each.holds(record, s)).map(({ field }) => field),
  };
}

test.each([
  ['open', {}],
  ['taken up', { nonconformity: 'open' }],
  ['closed', { nonconformity: 'closed' }],
  ['closed', { nonconformity: 'open', clearedOn: '2026-02-01' }],
  ['noted', { grade: 'strength' }],
  ['taken up', { grade: 'opportunity', improvement: 'i' }],
])('a finding can be %s', (expected, overrides) => {
  expect(finding(overrides).state).toBe(expected);
});

test('its row is one of the same audit', () => {
  expect(finding({ row: 'r1' }).faults).toEqual([]);
  expect(finding({ row: 'r2' }).faults).toEqual(['row']);
});

test('a nonconformity of a certification audit names no second criterion, of whatever kind', () => {
  const two = { requirements: ['2022-9-2-1-b'], sections: [{ document: 'd' }] };
  expect(finding(two, 'certification').faults).toEqual(['grade']);
  expect(finding({ requirements: ['2022-9-2-1-b'] }, 'certification').faults).toEqual([]);
  expect(finding({ ...two, grade: 'observation' }, 'certification').faults).toEqual([]);
  expect(finding(two, 'internal').faults).toEqual([]);
});
