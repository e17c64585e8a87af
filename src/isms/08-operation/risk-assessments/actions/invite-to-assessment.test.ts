import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun } from '../assessment-run.ts';
import { answerInvitation } from './answer-invitation.ts';
import { inviteToAssessment } from './invite-to-assessment.ts';

const run = (fields: object = {}) =>
  a(assessmentRun, 'a1', {
    reason: 'interval',
    from: '2026-10-05',
    to: undefined,
    results: undefined,
    ...fields,
  });
const people = ['ana', 'ben', 'cleo'].map((id) => a(person, id));
const given = [
  ...people,
  a(person, 'dan', { to: '2026-06-30' }),
  a(risk, 'r1', { owner: 'ben' }),
  a(risk, 'r2', { owner: 'ben' }),
  a(risk, 'r3', { owner: 'dan' }),
  a(risk, 'r4', { owner: 'cleo', status: 'closed' }),
];
const invite = (input: object, more: Parameters<typeof take>[1] = [run()]) => {
  const taken = take(inviteToAssessment, [...given, ...more], 'a1', 'ana', {
    input: { owners: true, asks: 'workshop', due: '2026-10-02', ...input },
  });
  return typeof taken === 'string'
    ? taken
    : taken.map((change: Change) => {
        const { person: who, asks } = (change as { fields: Record<string, unknown> }).fields;
        return `${String(who)} ${String(asks)}`;
      });
};

test('the owners who are here are asked to score, once each, and others for something else', () => {
  expect(invite({ participants: ['cleo', 'cleo'] })).toEqual(['ben score', 'cleo workshop']);
});

test('nobody is asked for the same twice', () => {
  const asked = a(assessmentInvitation, 'i1', { run: 'a1', person: 'ben', asks: 'score' });
  expect(invite({}, [run(), asked])).toMatch(/^Nobody is left/);
  expect(invite({ participants: ['ben'] }, [run(), asked])).toEqual(['ben workshop']);
});

test('nobody is asked to score what is not theirs', () => {
  expect(invite({ participants: ['cleo'], asks: 'score' })).toMatch(/no risk that it covers is theirs/);
  expect(invite({ participants: ['ben'], asks: 'score', owners: false })).toEqual(['ben score']);
});

test.each([
  ['the day to answer has passed', { due: '2026-09-01' }, {}, /cannot be over already/],
  ['it is finished', {}, { to: '2026-09-15' }, /It is finished/],
  ['it is frozen', {}, { results: {} }, /frozen/],
])('nobody is invited when %s', (_, input, fields, why) => {
  expect(invite(input, [run(fields)])).toMatch(why);
});

const invitation = (fields: object = {}) =>
  a(assessmentInvitation, 'i1', { run: 'a1', person: 'ben', due: '2026-10-02', ...fields });
const answer = (input: Readonly<Record<string, unknown>>, fields: object = {}, about: object = {}) =>
  take(answerInvitation, [...people, run(about), invitation(fields)], 'i1', 'ben', { input });

test('whoever declines says why', () => {
  expect(answer({ answer: 'declined' })).toBe('Say why you decline.');
  expect(answer({ answer: 'declined', remark: 'On leave until November.' })).toMatchObject([
    { fields: { answer: 'declined', answeredOn: '2026-09-30', remark: 'On leave until November.' } },
  ]);
  expect(answer({ answer: 'accepted' })).toMatchObject([{ fields: { answer: 'accepted', remark: null } }]);
});

test('nothing is answered twice, or when it is over', () => {
  expect(answer({ answer: 'accepted' }, { answeredOn: '2026-09-29' })).toBe('It is answered.');
  expect(answer({ answer: 'accepted' }, {}, { results: {} })).toBe('Its results are frozen.');
});
