import { expect, test } from 'vitest';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { applicability } from '../06-planning/statement-of-applicability/applicability.ts';
import { measureTest } from '../06-planning/risk-treatment/measure-test.ts';
import { measure } from '../06-planning/risk-treatment/measure.ts';
import { person } from '../07-support/people/person.ts';
import { nonconformity } from '../10-improvement/nonconformity.ts';
import { evidence } from '../across/evidence.ts';
import { organisation } from '../across/organisation.ts';
import { catalogueControl } from './catalogue-control.ts';
import { controlReasons } from './control-reasons.ts';
import { controlsOverview } from './controls-overview.ts';
import { noOpenNonconformity } from './rules/no-open-nonconformity.ts';

const registers = [
  catalogueControl,
  applicability,
  measure,
  measureTest,
  evidence,
  organisation,
  nonconformity,
  person,
];

function asking(given: readonly Given[]) {
  const s = readerOf(snapshotOf(given, '2026-09-30', registers));
  return {
    s,
    rules: new Map([[noOpenNonconformity.key, noOpenNonconformity]]),
    findings: ({ of, perRecord }: typeof noOpenNonconformity) =>
      s.everything(of).flatMap((record) => perRecord.compute(record, s)),
    told: (findings: readonly Finding[]) =>
      findings.map((each) => ({ findings: [each], population: undefined, ...message(each) })),
    message,
  } as never;
}

const rowsOf = (given: readonly Given[], edition: string) => [
  ...controlsOverview.rows(asking(given), { edition }),
];

const given = [
  a(person, 'ana'),
  a(person, 'ben'),
  a(applicability, 'apl', { scope: 'all', control: '2022-A-8-13' }),
  a(measure, 'm1', { controls: ['2022-A-8-13'], owner: 'ana', evidence: ['e1'] }),
  a(measure, 'm2', { controls: ['2022-A-8-13'], owner: 'ben', status: 'partial' }),
  a(evidence, 'e1'),
  a(measureTest, 't1', { measure: 'm1', performedOn: '2026-05-20' }),
  a(measureTest, 't2', { measure: 'm2', performedOn: '2026-07-07' }),
];

const message = ({ key }: Finding) => ({ message: `It is ${key}.`, fix: 'Mend it.', names: [] });

test('every control of an edition has its line, in its part of Annex A', () => {
  expect(rowsOf(given, '2022')).toHaveLength(93);
  expect(rowsOf(given, '2013')).toHaveLength(114);
  expect(rowsOf(given, '2022')[0]?.cells).toMatchObject({
    ref: 'A.5.1',
    group: 'A.5 Organisational controls',
  });
  expect(rowsOf(given, '2013')[0]?.cells).toMatchObject({
    ref: 'A.5.1.1',
    group: 'A.5 Information security policies',
  });
});

test('a line draws its measures together', () => {
  expect(rowsOf(given, '2022').find(({ cells }) => cells['ref'] === 'A.8.13')?.cells).toMatchObject({
    state: 'in place',
    applicable: 'yes',
    measures: ['m1', 'm2'],
    implementation: 'partial',
    owners: ['ana', 'ben'],
    evidence: ['e1'],
    testedOn: '2026-07-07',
    findings: 0,
  });
});

test('what stands against a control rests on its records, and is told in a view of its own', () => {
  const open = a(nonconformity, 'n1', {
    status: 'open',
    closedOn: undefined,
    severity: 'major',
    controls: ['2022-A-8-13'],
  });
  const row = rowsOf([...given, open], '2022').find(({ cells }) => cells['ref'] === 'A.8.13');
  expect(row).toMatchObject({
    cells: { state: 'failing', findings: 1 },
    rests: [{ register: 'nonconformity', id: 'n1' }],
  });
  const told = (parameters: object) => [
    ...controlReasons.rows(asking([...given, open]), { edition: '2022', ...parameters }),
  ];
  expect(told({})).toMatchObject([
    { cells: { control: '2022-A-8-13', weight: 'fails', message: 'It is major.', fix: 'Mend it.' } },
  ]);
  expect(told({ control: '2022-A-8-14' })).toEqual([]);
});
