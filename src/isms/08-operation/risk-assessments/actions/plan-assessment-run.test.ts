import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../../across/organisation.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { inForce } from '../../../07-support/documents/document-tester.ts';
import { assessmentRun } from '../assessment-run.ts';
import { planAssessmentRun } from './plan-assessment-run.ts';

const last = (fields: object = {}) =>
  a(assessmentRun, 'a1', {
    title: 'Annual assessment 2026',
    reason: 'interval',
    scope: 'sc',
    method: 'm1',
    lead: 'ana',
    covers: 'Everything.',
    to: '2026-03-24',
    ...fields,
  });
const given = [
  a(organisation, 'org', { riskAssessment: 'P12M' }),
  a(riskMethod, 'm1', { replaced: true }),
  a(riskMethod, 'm2', { document: 'process', replaces: 'm1', adoptedOn: '2026-06-01' }),
  ...inForce('process', { kind: 'risk assessment methodology' }),
];
const input = { title: 'Annual assessment 2027', from: '2027-02-01', due: '2027-03-20', lead: 'ana' };
const plan = (more: Parameters<typeof take>[1] = [], fields: object = {}) =>
  take(planAssessmentRun, [...given, last(fields), ...more], 'a1', 'ana', { input });

test('the next run has the scope of the last, the method in use and the process as published', () => {
  expect(plan()).toMatchObject([
    {
      do: 'create',
      fields: { ...input, reason: 'interval', scope: 'sc', method: 'm2', processVersion: 'process-1' },
    },
  ]);
});

test.each([
  ['about a change', { reason: 'change' }, /not over all risks/],
  ['still running', { to: undefined }, /not finished itself/],
])('it does not follow one that is %s', (_, fields, why) => {
  expect(plan([], fields)).toMatch(why);
});

test('it is planned once', () => {
  const next = a(assessmentRun, 'a2', { reason: 'interval', scope: 'sc', to: undefined });
  expect(plan([next])).toBe('A2 follows it.');
});

const nextBy = (...more: Parameters<typeof snapshotOf>[0]) => {
  const s = readerOf(snapshotOf([...given, ...more], '2026-09-30'));
  const record = s.get(assessmentRun, 'a1');
  return record && assessmentRun.derived['nextBy']?.of(record, s);
};

test('until it is planned, the last run says by when it is due', () => {
  expect(nextBy(last())).toBe('2027-03-24');
  expect(nextBy(last(), a(assessmentRun, 'a2', { reason: 'change', scope: 'sc' }))).toBe('2027-03-24');
  expect(
    nextBy(last(), a(assessmentRun, 'a2', { reason: 'interval', scope: 'sc', to: undefined })),
  ).toBeUndefined();
  expect(nextBy(last({ to: undefined }))).toBeUndefined();
});

test('the input begins with what the last one says', () => {
  const s = readerOf(snapshotOf([...given, last()], '2026-09-30'));
  const subject = s.get(assessmentRun, 'a1');
  expect(subject && planAssessmentRun.start?.(subject, s)).toEqual({
    title: 'Annual assessment 2027',
    due: '2027-03-24',
    lead: 'ana',
    covers: 'Everything.',
  });
});
