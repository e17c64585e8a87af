import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { shown, training } from '../../competence/competence-tester.ts';
import { person } from '../../people/person.ts';
import { judgeTraining } from './judge-training.ts';

const input = { effectiveness: 'effective', effectivenessNote: 'Ran two audits alone; both reports stood.' };
const done = training('competence-record', 'ana can', { status: 'done', doneOn: '2026-06-15' });
const judge = (who: string, fields: object = {}, course = done) =>
  take(
    judgeTraining,
    [a(person, 'ana', { name: 'Ana Lindqvist' }), shown('ana', fields), course],
    'ana can',
    who,
    { input },
  );

test('it is on record what was seen, by whom and when', () => {
  expect(judge('ben')).toMatchObject([
    { fields: { ...input, effectivenessOn: '2026-09-30', effectivenessBy: 'ben' } },
  ]);
});

test('nobody judges themself', () => {
  expect(judge('ana')).toBe('It is about Ana Lindqvist; somebody who sees their work judges it.');
});

test('not before anything is finished', () => {
  expect(judge('ben', {}, training('competence-record', 'ana can'))).toMatch(/finished yet/);
});

test('once for each time something was done', () => {
  expect(judge('ben', { effectivenessOn: '2026-09-01' })).toMatch(/been judged/);
  expect(judge('ben', { effectivenessOn: '2026-03-01' })).toHaveLength(1);
});
