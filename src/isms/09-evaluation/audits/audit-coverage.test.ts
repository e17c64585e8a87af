import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import { requirementsOf } from '#isms/standard/requirements.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { applicability } from '../../06-planning/statement-of-applicability/applicability.ts';
import { organisation } from '../../across/organisation.ts';
import { audit } from './audit.ts';
import { auditCoverage } from './audit-coverage.ts';
import { coverageReads } from './coverage.ts';
import { examined, requirementsAsGiven } from './coverage-tester.ts';
import { programmeItem } from './programme-item.ts';

const rowsOf = (edition: Edition, ...given: readonly Given[]) => {
  const all = [...requirementsAsGiven('2013'), ...requirementsAsGiven('2022'), ...given];
  const s = readerOf(snapshotOf(all, '2026-09-30', coverageReads));
  return new Map([...auditCoverage.rows({ s } as never, { edition })].map((row) => [row.key, row]));
};

const company = [
  a(organisation, 'org', { inForceSince: '2025-04-01', auditCycle: 'P3Y', tolerance: 'P30D' }),
  a(audit, 'first', { concludedOn: '2025-09-19', clauses: undefined }),
  examined('k1', 'first', '2022', {}, '7.2', '6.1.3', '9.3.1'),
  a(audit, 'second', { concludedOn: '2026-05-20', clauses: undefined }),
  examined('k2', 'second', '2022', { requirements: ['2022-4-1'], controls: ['2022-A-5-18'] }),
  a(programmeItem, 'slot', { from: undefined, due: '2026-10-31', clauses: ['7'] }),
  a(catalogueControl, '2022-A-5-18', { catalogue: '2022', ref: 'A.5.18', title: 'Access rights' }),
  a(catalogueControl, '2013-A-9-2-5', { catalogue: '2013', ref: 'A.9.2.5', title: 'Review of rights' }),
  a(applicability, 'p1', { control: '2022-A-5-18', applicable: 'yes', reasonNot: undefined }),
  a(applicability, 'p2', { control: '2013-A-9-2-5', applicable: 'yes', reasonNot: undefined }),
];

test('each clause of the edition and each control that applies has a row', () => {
  const clauses = new Set(requirementsOf('2022').map(({ clause }) => clause as string));
  expect([...rowsOf('2022', ...company).keys()]).toEqual([...clauses, '2022-A-5-18']);
  expect([...rowsOf('2013', ...company).keys()]).toContain('2013-A-9-2-5');
});

test('a row shows who examined it, who will, and by when', () => {
  const rows = rowsOf('2022', ...company);
  expect(rows.get('4.1')?.cells).toMatchObject({
    state: 'examined',
    audits: ['first', 'second'],
    examinedOn: '2026-05-20',
    until: '2029-06-19',
  });
  expect(rows.get('7.2')?.cells).toMatchObject({
    state: 'planned',
    audits: [],
    plannedIn: { register: 'programme-item', id: 'slot' },
    plannedBy: '2026-10-31',
    until: '2028-05-01',
  });
  expect(rows.get('6.1.3')?.cells).toMatchObject({ state: 'open', plannedIn: undefined });
  expect(rows.get('2022-A-5-18')).toMatchObject({
    cells: { part: 'control', subject: 'A.5.18', state: 'examined', audits: ['second'] },
    rests: [
      { register: 'catalogue-control', id: '2022-A-5-18' },
      { register: 'audit', id: 'second' },
    ],
  });
});

test('what was examined under one edition counts for its counterpart in the other', () => {
  const rows = rowsOf('2013', ...company);
  expect(rows.get('2013-A-9-2-5')?.cells).toMatchObject({ state: 'examined', audits: ['second'] });
  expect(rows.get('10.2')?.cells).toMatchObject({ state: 'examined' });
  expect(rows.get('7.2')?.cells).toMatchObject({ state: 'planned' });
});
