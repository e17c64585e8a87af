import { expect, test } from 'vitest';
import { a, snapshotOf, type Given } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { scoreAfter } from './planned-treatments.ts';
import { risk } from '../risk-assessment/risk.ts';
import { treatment } from './treatment.ts';

const plan = (id: string, fields: object = {}) =>
  a(treatment, id, { risk: 'r', method: 'm', due: '2026-11-30', ...fields });
const done = (id: string, doneOn: string, achieved: readonly (number | undefined)[] = [1, 2]) =>
  plan(id, { doneOn, achievedLikelihood: achieved[0], achievedImpact: achieved[1] });

/**
 * Returns the method, likelihood and impact after treatment of a risk with likelihood 2 and impact 3, assessed in
 * February.
 */
function after(...treatments: readonly Given[]) {
  const s = readerOf(
    snapshotOf([a(risk, 'r', { method: 'm' }), ...treatments], '2026-09-30', [risk, treatment]),
  );
  const record = s.get(risk, 'r');
  if (!record) throw new Error('there is no risk');
  const { method, likelihood, impact } = scoreAfter(record, s);
  return [method, likelihood, impact];
}
const today = ['m', 2, 3];

test('is what the treatment is to leave, on its own method', () => {
  expect(after(plan('t'))).toEqual(['m', 1, 3]);
  expect(after(plan('t', { method: 'n' }))).toEqual(['n', 1, 3]);
});

test('is today’s score where nothing is planned, or what was planned is out of use', () => {
  expect(after()).toEqual(today);
  expect(after({ ...plan('t'), retired: true })).toEqual(today);
});

test('of several still to be done is that of the last due, a day or none', () => {
  const late = plan('t', { due: '2027-02-01', residualImpact: 1 });
  expect(after(late, plan('u'))).toEqual(['m', 1, 1]);
  expect(after(late, plan('u', { due: undefined, residualImpact: 2 }))).toEqual(['m', 1, 2]);
  expect(after(late, done('d', '2026-06-01'))).toEqual(['m', 1, 1]);
});

test('is not known where none of those planned says it, and passes over one that does not', () => {
  const silent = { residualLikelihood: undefined };
  expect(after(plan('t', silent))).toEqual(['m', undefined, undefined]);
  expect(after(plan('t'), plan('u', { ...silent, due: '2027-02-01' }))).toEqual(['m', 1, 3]);
});

test('is what was achieved last where all is done, until the risk is assessed again', () => {
  expect(after(done('t', '2026-06-01'))).toEqual(['m', 1, 2]);
  expect(after(done('t', '2026-06-01'), done('u', '2026-05-01', [2, 2]))).toEqual(['m', 1, 2]);
  expect(after(done('t', '2026-01-10'))).toEqual(today);
  expect(after(done('t', '2026-02-17'))).toEqual(today);
});

test('is what was to remain, where nothing says what was achieved', () => {
  expect(after(done('t', '2026-06-01', [1, undefined]))).toEqual(['m', 1, 3]);
  const silent = { doneOn: '2026-06-01', residualImpact: undefined };
  expect(after(plan('t', silent))).toEqual(today);
});

test('is today’s score where the risk is retained, whatever that was said to leave', () => {
  const retained = { option: 'retain', due: undefined, residualLikelihood: 1, residualImpact: 1 };
  expect(after(plan('t', retained))).toEqual(today);
  expect(after(plan('t', retained), plan('u'))).toEqual(['m', 1, 3]);
});
