import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';
import { completeTreatment } from './complete-treatment.ts';

const plan = {
  risk: 'r1',
  method: 'm1',
  option: 'modify',
  owner: 'ana',
  doneOn: undefined,
  evidence: undefined,
};
const input = { result: 'All laptops are encrypted.', method: 'm1' };
const completed = (fields: object = {}, more: object = {}, status = 'open') =>
  take(
    completeTreatment,
    [a(risk, 'r1', { status, closedOn: undefined }), a(treatment, 't1', { ...plan, ...fields })],
    't1',
    'ana',
    { input: { ...input, ...more } },
  );

test('it is done today or on the day named, with its result and what was achieved', () => {
  expect(completed({}, { achievedLikelihood: 1, achievedImpact: 2, evidence: ['e1'] })).toMatchObject([
    {
      id: 't1',
      fields: {
        result: input.result,
        doneOn: '2026-09-30',
        achievedLikelihood: 1,
        achievedImpact: 2,
        evidence: ['e1'],
      },
    },
  ]);
  expect(completed({}, { on: '2026-09-01' })).toMatchObject([{ fields: { doneOn: '2026-09-01' } }]);
});

test('once, not ahead of time, and by the scales of its own method', () => {
  expect(completed({ doneOn: '2026-09-01' })).toMatch(/done already/);
  expect(completed({}, { on: '2026-10-01' })).toMatch(/today or before/);
  expect(completed({}, { method: 'm2' })).toMatch(/method of the treatment/);
  expect(completed({ option: 'retain' })).toMatch(/nothing to carry out/);
});
