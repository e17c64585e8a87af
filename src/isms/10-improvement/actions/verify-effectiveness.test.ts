import { inWords } from '../../kernel/testing/sentence-tester.ts';
import { expect, test } from 'vitest';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { readerOf } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { correctiveAction } from '../corrective-action.ts';
import { verifyEffectiveness } from './verify-effectiveness.ts';

const done = {
  status: 'done',
  doneOn: '2026-06-24',
  owner: 'ana',
  effective: undefined,
  verifiedOn: undefined,
};
const by = (who: string | undefined) => ({ id: 'key', person: who });

function given(fields: object = {}, settings: object = {}) {
  const records = [
    a(person, 'ana', { name: 'Ana Lindqvist' }),
    a(organisation, 'org', { effectivenessWait: 'P3M', ...settings }),
    a(correctiveAction, 'c1', { ...done, ...fields }),
  ];
  const s = readerOf(snapshotOf(records, '2026-09-30'));
  return { s, subject: s.get(correctiveAction, 'c1')! };
}
const obstacle = (who: string | undefined, fields: object = {}, settings: object = {}) => {
  const { s, subject } = given(fields, settings);
  return hindrance(verifyEffectiveness, subject, s, by(who));
};

test('somebody other than the doer judges', () => {
  expect(obstacle('ben')).toBeUndefined();
  expect(inWords(obstacle('ana'))).toBe('Ana Lindqvist did it; somebody else says whether it worked.');
  expect(inWords(obstacle(undefined))).toMatch('people');
});

test('after the waiting time, on its first day at the earliest', () => {
  expect(obstacle('ben', { doneOn: '2026-06-30' })).toBeUndefined();
  expect(inWords(obstacle('ben', { doneOn: '2026-07-01' }))).toBe(
    'It has to be in place for a while: it can be judged from 1 October 2026.',
  );
});

test('what is done, and once', () => {
  expect(inWords(obstacle('ben', { status: 'open', doneOn: undefined }))).toMatch('not done');
  expect(inWords(obstacle('ben', { effective: 'no' }))).toMatch('already');
});

test('who and when are a house rule: switched off, it holds nobody back', () => {
  const off = {
    switchedOff: [{ rule: 'corrective-action-verified', reason: 'Two of us.', decidedBy: 'ana' }],
  };
  expect(obstacle('ana', { doneOn: '2026-09-29' }, off)).toBeUndefined();
});

test('the verdict stands with name and day', () => {
  const { s, subject } = given();
  const input = { effective: 'yes', verification: 'Four reviews, all in time.' };
  expect(inWords(verifyEffectiveness.decide({ subject, input, actor: by('ben'), s }))).toMatchObject([
    { id: 'c1', fields: { ...input, verifier: 'ben', verifiedOn: '2026-09-30' } },
  ]);
});
