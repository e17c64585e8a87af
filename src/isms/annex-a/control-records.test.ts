import { describe, expect, test } from 'vitest';
import { a, type Given } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { controlsOf } from '#isms/standard/controls.ts';
import { editions } from '#isms/standard/edition.ts';
import { scope } from '../04-context/scope.ts';
import { partyRequirement } from '../04-context/party-requirement.ts';
import { applicability } from '../06-planning/statement-of-applicability/applicability.ts';
import { measureTest } from '../06-planning/risk-treatment/measure-test.ts';
import { measure } from '../06-planning/risk-treatment/measure.ts';
import { risk } from '../06-planning/risk-assessment/risk.ts';
import { treatment } from '../06-planning/risk-treatment/treatment.ts';
import { document } from '../07-support/documents/document.ts';
import { auditFinding } from '../09-evaluation/audits/audit-finding.ts';
import { nonconformity } from '../10-improvement/nonconformity.ts';
import { evidence } from '../across/evidence.ts';
import { catalogueControl, catalogueControlId } from './catalogue-control.ts';
import { controlRecords } from './control-records.ts';

const backup = '2022-A-8-13';
const about = (given: readonly Given[], control = backup) =>
  rowsOf(controlRecords, given, { control }).map(({ cells }) => cells);
const kindsIn = (given: readonly Given[], control = backup) =>
  about(given, control).map(({ kind, record }) => [kind, (record as { id: string }).id]);

const everywhere = a(scope, 's1', {});
const decided = a(applicability, 'd1', {
  scope: 's1',
  control: backup,
  applicable: 'yes',
  risks: ['r1'],
  requirements: ['q1'],
});
const carried = a(measure, 'm1', { controls: [backup], scopes: [], documents: ['p1'], evidence: ['e1'] });

describe('a control that nobody decided', () => {
  test('is to be decided for each scope, and only there', () => {
    const other = a(scope, 's2', {});
    expect(about([everywhere, other, decided])).toMatchObject([
      { kind: 'decision', state: 'applicable', serves: [backup] },
      { kind: 'decision', state: 'not decided', undecided: backup, scope: 's2' },
    ]);
  });

  test.each(editions)('is every control of %s at first', (edition) => {
    for (const { ref } of controlsOf(edition)) {
      const control = catalogueControlId(edition, ref);
      expect(about([everywhere], control), ref).toMatchObject([{ undecided: control, scope: 's1' }]);
    }
  });
});

test('what is excluded asks for no measure, and says why', () => {
  const excluded = a(applicability, 'd1', {
    scope: 's1',
    control: backup,
    applicable: 'no',
    reason: undefined,
    reasonNot: 'Nothing is kept here.',
  });
  const [row] = about([everywhere, excluded]);
  expect(row).toMatchObject({ state: 'not applicable', why: 'Nothing is kept here.' });
  expect(row?.['serves']).toBeUndefined();
});

test('what is on record stands from the decision to what was found, each once', () => {
  const given = [
    everywhere,
    decided,
    carried,
    a(measureTest, 't1', { measure: 'm1', result: 'failed' }),
    a(measureTest, 't2', { measure: 'm1', result: undefined, performedOn: undefined, due: '2027-01-31' }),
    a(evidence, 'e1', { controls: [backup], records: undefined }),
    a(evidence, 'e2', { controls: [backup], records: undefined }),
    a(document, 'p1', {}),
    a(risk, 'r1', { controls: [backup] }),
    a(risk, 'r2', { controls: undefined }),
    a(treatment, 'x1', { risk: 'r2', controls: [backup] }),
    a(partyRequirement, 'q1', { controls: [backup] }),
    a(auditFinding, 'f1', { controls: [backup], grade: 'minor' }),
    a(nonconformity, 'n1', { controls: [backup], status: 'open' }),
  ];
  expect(kindsIn(given)).toEqual([
    ['decision', 'd1'],
    ['measure', 'm1'],
    ['test', 't1'],
    ['test', 't2'],
    ['evidence', 'e1'],
    ['evidence', 'e2'],
    ['document', 'p1'],
    ['risk', 'r1'],
    ['risk', 'r2'],
    ['obligation', 'q1'],
    ['finding', 'f1'],
    ['nonconformity', 'n1'],
  ]);
  expect(about(given).map(({ state }) => state)).toEqual(
    expect.arrayContaining(['applicable', 'failed', 'planned', 'minor', 'open']),
  );
  expect(kindsIn(given, '2022-A-8-14')).toEqual([['decision', 's1']]);
});

test('every control says in the catalogue where it stands, what it asks and how else it is called', () => {
  const shipped = catalogueControl.ships?.() ?? [];
  expect(shipped).toHaveLength(93 + 114);
  for (const { code, fields } of shipped) {
    expect(fields.guidance, code).toMatch(/\.$/);
    expect(fields.part, code).toMatch(/^A\.\d+ /);
  }
  const of = (id: string) => shipped.find((each) => each.id === id)?.fields;
  expect(of('2022-A-5-34')).toMatchObject({
    alsoCalled: expect.stringContaining('GDPR'),
    domains: ['Protection'],
  });
  expect(of('2013-A-18-1-4')?.alsoCalled).toBe(of('2022-A-5-34')?.alsoCalled);
});
