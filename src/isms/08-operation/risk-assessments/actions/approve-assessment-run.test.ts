import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { decided } from '../../../across/decision-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentRun } from '../assessment-run.ts';
import { approveAssessmentRun } from './approve-assessment-run.ts';

const people = [a(person, 'ana', { name: 'Ana Lindqvist' }), a(person, 'ben', { name: 'Ben' })];
const results = { r1: { code: 'R1', title: 'Stolen key', likelihood: 1, impact: 3 } };
const run = (fields: object = {}) =>
  a(assessmentRun, 'a1', { method: 'm1', lead: 'ana', frozenBy: 'ana', results, ...fields });
const approve = (given: Parameters<typeof take>[1], who = 'ben') =>
  take(approveAssessmentRun, [...people, ...given], 'a1', who);

test('the approval is of exactly what was frozen, and of whoever led it', () => {
  expect(approve([run()])).toMatchObject([
    {
      do: 'create',
      fields: {
        kind: 'approval',
        by: 'ben',
        subjects: [
          { record: { register: 'assessment-run', id: 'a1' }, version: 1, seen: { results, lead: 'ana' } },
        ],
      },
    },
  ]);
});

test.each([
  ['not finished', { to: undefined }, 'ben', 'It is not finished yet.'],
  ['of no method', { method: undefined }, 'ben', 'It does not say by which method.'],
  ['without a conclusion', { conclusion: undefined }, 'ben', 'It has no conclusion yet.'],
  [
    'that nobody froze',
    { results: undefined },
    'ben',
    'Its results are not frozen yet: whoever leads it does that first.',
  ],
  ['one led', {}, 'ana', 'Ana Lindqvist led it; somebody else approves its results.'],
  [
    'one led before somebody else did',
    { lead: 'ben', leadBefore: ['ana'], frozenBy: 'ben' },
    'ana',
    'Ana Lindqvist was to lead it before Ben; somebody else approves its results.',
  ],
  ['one froze', { lead: 'cleo' }, 'ana', 'Ana Lindqvist froze its results; somebody else approves them.'],
])('a run %s is not approved', (_, fields, who, why) => {
  expect(approve([run(fields)], who)).toBe(why);
});

test('an approved run needs no second approval', () => {
  expect(approve([run(), decided('d1', [run()], { by: 'ben' })])).toMatch(/approved as they are/);
});

test('one that was approved by somebody with a part in it can be approved anew', () => {
  expect(approve([run(), decided('d1', [run()], { by: 'ana' })])).toMatchObject([{ do: 'retire' }, {}]);
});
