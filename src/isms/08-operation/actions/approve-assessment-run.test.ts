import { expect, test } from 'vitest';
import { take } from '#isms/kernel/action-tester.ts';
import { a } from '#isms/kernel/fixture.ts';
import { decided } from '../../across/decision-tester.ts';
import { riskMethod } from '../../06-planning/risk-method.ts';
import { risk } from '../../06-planning/risk.ts';
import { person } from '../../07-support/person.ts';
import { assessmentRun } from '../assessment-run.ts';
import { approveAssessmentRun } from './approve-assessment-run.ts';

const people = [a(person, 'ana', { name: 'Ana Lindqvist' }), a(person, 'ben')];
const run = (fields: object = {}) =>
  a(assessmentRun, 'a1', { method: 'm1', lead: 'ana', results: undefined, ...fields });
const risks = [
  a(riskMethod, 'm1'),
  a(risk, 'r1', { title: 'Stolen key', method: 'm1', owner: 'ben', likelihood: 1, impact: 3, priority: 2 }),
  a(risk, 'r2', { status: 'closed', method: 'm1' }),
];

test('each open risk is kept as it stands, and the approval is of exactly that', () => {
  const [kept, approval] = take(approveAssessmentRun, [...people, ...risks, run()], 'a1', 'ben') as readonly {
    fields: Record<string, unknown>;
  }[];
  const results = kept?.fields['results'] as object;
  expect(results).toMatchObject({
    r1: { code: 'R1', title: 'Stolen key', owner: 'ben', likelihood: 1, impact: 3 },
  });
  expect(Object.keys(results)).toEqual(['r1']);
  expect(approval?.fields).toMatchObject({
    kind: 'approval',
    by: 'ben',
    subjects: [{ record: { register: 'assessment-run', id: 'a1' }, version: 2, seen: { results } }],
  });
});

test('what was kept once is not taken anew', () => {
  const results = { r9: { code: 'R9' } };
  expect(take(approveAssessmentRun, [...people, ...risks, run({ results })], 'a1', 'ben')).toMatchObject([
    { fields: { results } },
    { fields: { kind: 'approval' } },
  ]);
});

test.each([
  ['not finished', { to: undefined }, 'ben', 'It is not finished yet.'],
  ['of no method', { method: undefined }, 'ben', 'It does not say by which method.'],
  ['without a conclusion', { conclusion: undefined }, 'ben', 'It has no conclusion yet.'],
  ['one led', {}, 'ana', 'Ana Lindqvist led it; somebody else approves its results.'],
])('a run %s is not approved', (_, fields, who, why) => {
  expect(take(approveAssessmentRun, [...people, ...risks, run(fields)], 'a1', who)).toBe(why);
});

test('an approved run needs no second approval', () => {
  const approved = run({ results: {} });
  expect(take(approveAssessmentRun, [...people, approved, decided('d1', [approved])], 'a1', 'ben')).toMatch(
    /approved as they are/,
  );
});

test('what was kept before keeps its day, and who froze it does not approve it', () => {
  const kept = run({ results: { r9: { code: 'R9' } }, frozenOn: '2026-03-24' });
  const [amended] = take(approveAssessmentRun, [...people, ...risks, kept], 'a1', 'ben') as readonly {
    fields: object;
  }[];
  expect(amended?.fields).not.toHaveProperty('frozenOn');
  const own = run({ results: { r9: { code: 'R9' } }, frozenBy: 'ben' });
  expect(take(approveAssessmentRun, [...people, ...risks, own], 'a1', 'ben')).toMatch(/froze its results/);
});
