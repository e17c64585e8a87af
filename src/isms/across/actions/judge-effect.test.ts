import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { action } from '../action.ts';
import { judgeEffect } from './judge-effect.ts';

const done = { status: 'done', doneOn: '2026-06-01', effectiveness: undefined, effectivenessOn: undefined };
const input = { effectiveness: 'effective', effectivenessNote: 'None since.' };
const judged = (fields: object, more: object = {}) =>
  take(judgeEffect, [a(action, 'act', { ...done, ...fields })], 'act', 'bea', {
    input: { ...input, ...more },
  });

test('the verdict stands with its day and its author', () => {
  expect(judged({})).toMatchObject([
    { fields: { ...input, effectivenessOn: '2026-09-30', effectivenessBy: 'bea' } },
  ]);
});

test('once, of what is done, and from then on', () => {
  expect(judged({ status: 'open', doneOn: undefined })).toMatch(/not done/);
  expect(judged({ effectivenessOn: '2026-08-01' })).toMatch(/already/);
  expect(judged({}, { on: '2026-05-31' })).toMatch(/after the action/);
  expect(judged({}, { on: '2026-10-01' })).toMatch(/today or was before/);
});
