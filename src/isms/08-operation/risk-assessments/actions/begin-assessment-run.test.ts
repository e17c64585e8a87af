import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { lookUp, readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun } from '../assessment-run.ts';
import { assessRisk } from './assess-risk.ts';
import { beginAssessmentRun } from './begin-assessment-run.ts';

const due = '2026-10-20';
const run = (fields: object = {}) =>
  a(assessmentRun, 'a1', {
    reason: 'interval',
    method: 'm1',
    lead: 'ana',
    from: undefined,
    to: undefined,
    due,
    results: undefined,
    ...fields,
  });
const scored = a(risk, 'r1', { method: 'm1', owner: 'ben', assessedOn: '2026-02-01', run: undefined });
const invited = (fields: object) => a(assessmentInvitation, 'i1', { run: 'a1', person: 'ben', ...fields });
const accepted = invited({ answer: 'accepted', answeredOn: '2026-09-21' });
/** Returns the day by which an action is wanted on the first of these records. */
const wantedBy = (action: Action, ...[first, ...others]: readonly [Given, ...Given[]]) => {
  const snapshot = snapshotOf([first, a(riskMethod, 'm1'), ...others], '2026-09-30');
  const record = lookUp(snapshot, first.register.key, first.id);
  return record && action.wantedBy?.(record, readerOf(snapshot));
};

test('it begins today, and once', () => {
  expect(take(beginAssessmentRun, [run()], 'a1', 'ana')).toMatchObject([
    { id: 'a1', fields: { from: '2026-09-30' } },
  ]);
  expect(take(beginAssessmentRun, [run({ from: '2026-10-05' })], 'a1', 'ana')).toMatchObject([
    { fields: { from: '2026-09-30' } },
  ]);
  expect(take(beginAssessmentRun, [run({ from: '2026-09-28' })], 'a1', 'ana')).toBe('It has begun.');
});

test.each([
  ['it is finished', { to: '2026-09-15' }, /finished/],
  ['its results are frozen', { results: {} }, /frozen/],
  ['no method is named', { method: undefined }, /by which method/],
  ['it is over nothing', { reason: 'change', changes: undefined }, /which risks/],
])('not when %s', (_, fields, why) => {
  expect(take(beginAssessmentRun, [run(fields)], 'a1', 'ana')).toMatch(why);
});

test('it is called for once somebody agreed to take part, unless it has a first day', () => {
  const wanted = (fields: object, invitation: Given) => wantedBy(beginAssessmentRun, run(fields), invitation);
  expect(wanted({}, accepted)).toBe(due);
  expect(wanted({ due: undefined }, accepted)).toBe('2026-09-30');
  expect(wanted({}, invited({ answer: 'declined', answeredOn: '2026-09-21' }))).toBeUndefined();
  expect(wanted({}, invited({}))).toBeUndefined();
  expect(wanted({ from: '2026-10-05' }, accepted)).toBeUndefined();
});

test('from then on its risks wait to be scored, by its day or without one', () => {
  const wanted = (fields: object) => wantedBy(assessRisk, scored, run(fields));
  expect(wanted({})).toBeUndefined();
  expect(wanted({ from: '2026-09-30' })).toBe(due);
  expect(wanted({ from: '2026-09-30', due: undefined })).toBe('2026-09-30');
});
