import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun } from '../assessment-run.ts';
import { freezeAssessmentRun } from './freeze-assessment-run.ts';

const run = (fields: object = {}) =>
  a(assessmentRun, 'a1', {
    reason: 'interval',
    method: 'm1',
    lead: 'ana',
    from: '2026-09-01',
    to: undefined,
    results: undefined,
    participants: ['ana'],
    ...fields,
  });
const scored = a(risk, 'r1', {
  title: 'Stolen key',
  method: 'm1',
  likelihood: 1,
  impact: 3,
  run: 'a1',
  assessedOn: '2026-09-10',
  assessedBy: 'ben',
  assessedWhy: 'In a module now.',
});
const waiting = a(risk, 'r2', { method: 'm1', assessedOn: '2026-02-01' });
const given = [
  a(riskMethod, 'm1'),
  scored,
  a(treatment, 't1', { risk: 'r1' }),
  a(risk, 'r9', { status: 'closed' }),
];
const freeze = (input: object, more: Parameters<typeof take>[1] = [], fields: object = {}) =>
  take(freezeAssessmentRun, [...given, run(fields), ...more], 'a1', 'ana', {
    input: { conclusion: 'Two new ones.', ...input },
  });

test('each risk it is over is kept as it stands, with who took part', () => {
  const invitations = [
    a(assessmentInvitation, 'i1', {
      run: 'a1',
      person: 'cleo',
      answer: 'accepted',
      answeredOn: '2026-09-02',
    }),
    a(assessmentInvitation, 'i2', { run: 'a1', person: 'dan', answer: 'declined', answeredOn: '2026-09-02' }),
  ];
  const [change] = freeze({}, invitations) as readonly { fields: Record<string, object> }[];
  expect(change?.fields).toMatchObject({
    to: '2026-09-30',
    frozenOn: '2026-09-30',
    conclusion: 'Two new ones.',
    leftOut: null,
    participants: ['ana', 'cleo', 'ben'],
    results: {
      r1: {
        code: 'R1',
        title: 'Stolen key',
        likelihood: 1,
        impact: 3,
        level: 2,
        treatment: 'planned',
        run: 'a1',
        assessedBy: 'ben',
        assessedWhy: 'In a module now.',
        scored: true,
      },
    },
  });
  expect(Object.keys(change?.fields['results'] ?? {})).toEqual(['r1']);
});

test('what is not scored is named, until there is a reason for each', () => {
  const more = [waiting, a(risk, 'r3', { method: 'm1', assessedOn: undefined })];
  expect(freeze({}, more)).toBe('Not scored in it yet: R2, R3. Score them, or say why they are left out.');
  const leftOut = [{ risk: 'r2', reason: 'It is closed next week.' }];
  expect(freeze({ leftOut }, more)).toMatch(/^Not scored in it yet: R3\./);
  expect(freeze({ leftOut, others: 'Found on the last day.' }, more)).toMatchObject([
    {
      fields: {
        leftOut: [...leftOut, { risk: 'r3', reason: 'Found on the last day.' }],
        results: { r1: { scored: true }, r2: { scored: false }, r3: { scored: false } },
      },
    },
  ]);
});

test('what is scored cannot be left out', () => {
  expect(freeze({ leftOut: [{ risk: 'r1', reason: 'No time.' }] })).toMatch(/^Only risks that/);
});

test.each([
  ['was frozen', { results: {} }, 'Its results are frozen.'],
  ['has not begun', { from: '2026-10-05' }, 'It has not begun yet.'],
  ['follows no method', { method: undefined }, 'It does not say by which method.'],
  ['is over nothing', { reason: 'change' }, 'It does not say which risks it covers.'],
])('a run that %s is not frozen', (_, fields, why) => {
  expect(freeze({}, [], fields)).toBe(why);
});

test('nor one that is over no open risk, or ends tomorrow', () => {
  expect(freeze({}, [], { reason: 'change', risks: ['r9'] })).toMatch(/^It covers no open risk/);
  expect(freeze({ to: '2026-10-01' })).toMatch(/^The work ends before/);
});

test('the input begins with what still waits', () => {
  const s = readerOf(snapshotOf([...given, waiting, run({ conclusion: undefined })], '2026-09-30'));
  const subject = s.get(assessmentRun, 'a1');
  expect(subject && freezeAssessmentRun.start?.(subject, s)).toEqual({
    leftOut: [{ risk: 'r2', reason: '' }],
  });
});
