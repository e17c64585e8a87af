import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { objective } from '../objective.ts';
import { approveObjective } from './approve-objective.ts';

const people = [
  a(person, 'ana', { name: 'Ana Lindqvist' }),
  a(person, 'ben'),
  a(person, 'leo'),
  a(organisation, 'org', { topManagement: ['ben'] }),
];
const fast = (fields: object = {}) => a(objective, 'fast', { owner: 'ana', ...fields });

test.each([
  ['ben', 'Top management'],
  ['leo', 'Approver'],
])('%s approves it as %s', (who, role) => {
  expect(take(approveObjective, [...people, fast()], 'fast', who)).toMatchObject([
    { do: 'create', register: 'decision', fields: { kind: 'approval', by: who, role, on: '2026-09-30' } },
  ]);
});

test.each([
  ['by whoever answers for it', {}, 'ana', 'Ana Lindqvist answers for it; somebody else approves it.'],
  [
    'while nobody answers for it',
    { owner: undefined },
    'ben',
    'Nobody answers for it yet. Name the person first.',
  ],
  ['once it is closed', { status: 'closed' }, 'ben', 'It is closed.'],
])('it is not approved %s', (_, fields, who, why) => {
  expect(take(approveObjective, [...people, fast(fields)], 'fast', who)).toBe(why);
});

test('what is approved as it is needs no second approval, a moved target does', () => {
  const before = decided('d1', [fast()]);
  expect(take(approveObjective, [...people, fast(), before], 'fast', 'ben')).toMatch(/approved as it is/);
  expect(take(approveObjective, [...people, fast({ target: 80 }), before], 'fast', 'ben')).toMatchObject([
    { do: 'retire', id: 'd1' },
    { do: 'create' },
  ]);
});
