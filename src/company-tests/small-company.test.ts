import { describe, expect, test } from 'vitest';
import { issue } from '#isms/04-context/issue.ts';
import { asset } from '#isms/06-planning/assets/asset.ts';
import { ismsRisk } from '#isms/06-planning/isms-risks/isms-risk.ts';
import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { risk } from '#isms/06-planning/risk-assessment/risk.ts';
import {
  decidedControls,
  issuedFrom,
} from '#isms/06-planning/statement-of-applicability/statement-tester.ts';
import { inForce } from '#isms/07-support/documents/document-tester.ts';
import { person } from '#isms/07-support/people/person.ts';
import { assessmentRun } from '#isms/08-operation/risk-assessments/assessment-run.ts';
import { action } from '#isms/across/action.ts';
import { decided } from '#isms/across/decision-tester.ts';
import { organisation } from '#isms/across/organisation.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { declared } from '../declared.ts';

/**
 * A small company with three risks, all of them acceptable, and no change on record: it has nothing to treat, and on its way
 * from nothing to conforming in 6.1, 8.2 and 8.3 nobody advises it to.
 */
const { catalogue, inquirer } = await declared();

const start = [
  a(organisation, 'organisation', { inForceSince: '2026-01-01', topManagement: ['ana'] }),
  ...['ana', 'ben', 'eva'].map((id) => a(person, id)),
];
const method = a(riskMethod, 'm1', {
  document: 'rsk1',
  reviewedOn: '2026-06-01',
  repeatability: 'Each risk is scored by two people before they talk.',
});
const withMethod = [
  ...start,
  method,
  decided('d1', [method], { role: 'Top management' }),
  ...inForce('rsk1', { kind: 'risk assessment methodology', reviewedOn: '2026-06-02' }),
];
const risks = (fields: object = {}): Given[] =>
  ['ana', 'ben', 'eva'].map((owner, n) =>
    a(risk, `r${n + 1}`, {
      owner,
      method: 'm1',
      assets: ['x1'],
      properties: ['confidentiality', 'integrity', 'availability'],
      source: 'A thief',
      likelihood: undefined,
      impact: undefined,
      assessedOn: undefined,
      priority: undefined,
      ...fields,
    }),
  );
const laptops = a(asset, 'x1', { confidentiality: 'low', integrity: 'low', availability: 'low' });
const identified = [...withMethod, laptops, ...risks()];

const scored = { likelihood: 1, impact: 1, run: 'a1', assessedOn: '2026-09-01', assessedBy: 'ben' };
const run = a(assessmentRun, 'a1', {
  reason: 'first',
  method: 'm1',
  processVersion: 'rsk1-1',
  from: '2026-08-20',
  to: '2026-09-02',
});
const assessment = [...withMethod, laptops, run, decided('d2', [run])];
const assessed = [...assessment, ...risks(scored)];

const process = inForce('rsk2', { kind: 'risk treatment methodology', reviewedOn: '2026-06-02' });
const planning = [
  ...process,
  a(issue, 'u1'),
  a(ismsRisk, 'k1', {
    kind: 'opportunity',
    concerns: ['intended outcome', 'undesired effect', 'continual improvement'],
    issues: ['u1'],
    processes: ['p1'],
    handling: 'act',
  }),
  a(action, 't1', { serves: { register: 'isms-risk', id: 'k1' }, owner: 'ben', due: '2026-12-18' }),
];
const planned = [...assessed, ...planning];
const raised = [
  ...assessment,
  ...risks(scored).slice(1),
  ...risks({ ...scored, impact: 3 }).slice(0, 1),
  ...planning,
];

const controls = decidedControls('2022');
const statement = issuedFrom('2022', controls, {
  comparedOn: '2026-09-10',
  issuedOn: '2026-09-10',
  run: 'a1',
});
const conforming = [...planned, ...controls, statement];

const judged = (given: readonly Given[]) =>
  inquirer()
    .at(snapshotOf(given, '2026-09-30', [...catalogue.registers.values()]))
    .conformity('2022')
    .filter(({ ref }) => /^(6\.1|8\.[23])/.test(ref));

/** What is not met; nothing is ever partly met on the way. */
const wanting = (given: readonly Given[]): readonly string[] =>
  judged(given)
    .filter(({ verdict }) => verdict !== 'met' && verdict !== 'needs a person')
    .map(({ ref, verdict }) => (verdict === 'not met' ? ref : `${ref} ${verdict}`));

/** What is advised about treatments, of which this company needs none. */
const adviceOnTreatments = (given: readonly Given[]): readonly string[] =>
  judged(given).flatMap(({ findings }) =>
    findings
      .filter(({ register }) => register === 'treatment')
      .map(({ rule, key }) => catalogue.rules.get(rule)?.findings[key]?.fix ?? ''),
  );

const all = judged(start).map(({ ref }) => ref);
const startingWith = (...begun: readonly string[]): readonly string[] =>
  all.filter((ref) => begun.some((each) => ref.startsWith(each)));
const ofTheStatement = ['6.1.3 c)', '6.1.3 d)'];
const ofTreatments = ['6.1.3 b)', '6.1.3 e)', '6.1.3 f)', '8.3'];

describe('a company of three acceptable risks', () => {
  test('has nothing in order before it begins', () => {
    expect(wanting(start)).toEqual(all);
  });

  test('has the criteria in order with its method, and nothing else', () => {
    const inOrder = startingWith('6.1.2 a)', '6.1.2 [doc]');
    expect(wanting(withMethod)).toEqual(all.filter((ref) => !inOrder.includes(ref)));
  });

  test('is asked to score what it has identified, before it shows whether anything is to be treated', () => {
    expect(wanting(identified)).toEqual(
      startingWith('6.1.1', '6.1.2 b)', '6.1.2 d)', '6.1.2 e)', '6.1.3', '8.2', '8.3'),
    );
    for (const fix of adviceOnTreatments(identified))
      expect(fix).toMatch(/^(Identify the risks and score|Define how)/);
  });

  test('has nothing to plan once all are scored and acceptable', () => {
    expect(wanting(assessed)).toEqual(
      startingWith('6.1.1', '6.1.3 [process]', ...ofTheStatement, '6.1.3 [doc]'),
    );
    expect(adviceOnTreatments(assessed)).toEqual([
      'Define how risks are treated, and treat those above the acceptance criteria that way.',
    ]);
  });

  test('lacks only the Statement when it is settled how a risk would be treated', () => {
    expect(wanting(planned)).toEqual(startingWith(...ofTheStatement));
    expect(adviceOnTreatments(planned)).toEqual([]);
  });

  test('conforms with the Statement, and people are asked only what records never tell', () => {
    expect(wanting(conforming)).toEqual([]);
    expect(judged(conforming).flatMap(({ findings }) => findings)).toEqual([]);
    expect(
      judged(conforming).filter(({ verdict, mode }) => verdict === 'needs a person' && mode === 'computed'),
    ).toEqual([]);
  });

  test('has everything about treatments to do as soon as one risk is above the criteria', () => {
    expect(wanting(raised)).toEqual(
      startingWith('6.1.2 e) 2)', '6.1.3 [process]', '6.1.3 a)', ...ofTreatments, ...ofTheStatement),
    );
  });

  test('is told of one that shows no assessment only where assessments are asked for', () => {
    const undated = risks({ ...scored, assessedOn: undefined }).slice(0, 1);
    expect(wanting([...conforming, ...undated])).toEqual(['8.2 [interval] partly met']);
  });

  test('before the ISMS is in force has no data instead of failing', () => {
    const [first, ...rest] = identified;
    const young = [{ ...first!, fields: { ...first!.fields, inForceSince: undefined } }, ...rest];
    expect(wanting(young)).toContain('6.1.3 e) no data');
    expect(wanting(young)).toContain('8.3 [implement] no data');
  });
});
