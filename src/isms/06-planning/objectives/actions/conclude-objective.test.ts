import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { person } from '../../../07-support/people/person.ts';
import { objective } from '../objective.ts';
import { concludeObjective } from './conclude-objective.ts';

const people = [a(person, 'ana', { name: 'Ana Lindqvist' }), a(person, 'ben')];
const fast = (fields: object = {}) => a(objective, 'fast', { owner: 'ana', ...fields });
const input = { verdict: 'missed', reason: '94 % on the last day of the year.' };

test('it is closed with its verdict, today or on the day it was known', () => {
  expect(take(concludeObjective, [...people, fast()], 'fast', 'ben', { input })).toMatchObject([
    {
      do: 'amend',
      id: 'fast',
      fields: { status: 'closed', verdict: 'missed', verdictReason: input.reason, closedOn: '2026-09-30' },
    },
  ]);
  const earlier = { input: { ...input, on: '2026-09-22' } };
  expect(take(concludeObjective, [...people, fast()], 'fast', 'ben', earlier)).toMatchObject([
    { fields: { closedOn: '2026-09-22' } },
  ]);
});

test.each([
  ['by whoever answers for it', {}, 'ana', 'Ana Lindqvist answers for it; somebody else gives the verdict.'],
  ['twice', { status: 'closed' }, 'ben', 'It is concluded already.'],
  ['while it is a draft', { status: 'draft' }, 'ben', 'It is a draft and was never pursued.'],
])('it is not concluded %s', (_, fields, who, why) => {
  expect(take(concludeObjective, [...people, fast(fields)], 'fast', who, { input })).toBe(why);
});

test.each([
  ['in the future', '2026-10-01', /not before/],
  ['before it began', '2025-12-31', /from which the objective counts/],
])('there is no verdict %s', (_, on, why) => {
  expect(take(concludeObjective, [...people, fast()], 'fast', 'ben', { input: { ...input, on } })).toMatch(
    why,
  );
});
