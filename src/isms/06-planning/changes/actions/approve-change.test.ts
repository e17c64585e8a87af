import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { change } from '../change.ts';
import { approveChange } from './approve-change.ts';
import { rejectChange } from './reject-change.ts';

const people = [
  a(person, 'ana', { name: 'Ana Lindqvist' }),
  a(person, 'ben'),
  a(organisation, 'org', { topManagement: ['ben'] }),
];
const move = (fields: object = {}) => a(change, 'move', { owner: 'ana', status: 'planned', ...fields });
const input = { reason: 'There is no assessment.' };

test('somebody else approves it, as it is planned', () => {
  expect(take(approveChange, [...people, move()], 'move', 'ben')).toMatchObject([
    { do: 'create', register: 'decision', fields: { kind: 'approval', by: 'ben', role: 'Top management' } },
  ]);
});

test.each([
  ['by whoever makes it', {}, 'ana', 'Ana Lindqvist sees it through; somebody else approves it.'],
  [
    'while nobody makes it',
    { owner: undefined },
    'ben',
    'Nobody is to see the change through yet. Name the person first.',
  ],
  ['without a day', { startsOn: undefined }, 'ben', 'The change has no day yet on which it starts.'],
  [
    'blindly',
    { consequences: undefined },
    'ben',
    'What may follow from it has not been thought through yet.',
  ],
  ['once it was dropped', { status: 'dropped' }, 'ben', 'The change was dropped.'],
])('it is not approved %s', (_, fields, who, why) => {
  expect(take(approveChange, [...people, move(fields)], 'move', who)).toBe(why);
});

test('what is approved as it is needs no second approval, what has changed does', () => {
  const before = decided('d1', [move()]);
  expect(take(approveChange, [...people, move(), before], 'move', 'ben')).toMatch(/approved as it is/);
  expect(
    take(approveChange, [...people, move({ startsOn: '2026-06-01' }), before], 'move', 'ben'),
  ).toMatchObject([{ do: 'retire', id: 'd1' }, { do: 'create' }]);
});

test('a rejection stays on record with its reason, and does not stop a later approval', () => {
  expect(take(rejectChange, [...people, move()], 'move', 'ben', { input })).toMatchObject([
    { register: 'decision', fields: { kind: 'rejection', by: 'ben', reason: input.reason } },
  ]);
  const no = decided('d1', [move()], { kind: 'rejection' });
  expect(take(approveChange, [...people, move(), no], 'move', 'ben')).toMatchObject([
    { do: 'create', fields: { kind: 'approval' } },
  ]);
});

test.each([
  ['by whoever makes it', {}, 'ana', 'Ana Lindqvist sees it through, and can drop it instead.'],
  ['once it is made', { status: 'done' }, 'ben', 'The change is made already.'],
  ['once it was dropped', { status: 'dropped' }, 'ben', 'The change was dropped.'],
])('it is not rejected %s', (_, fields, who, why) => {
  expect(take(rejectChange, [...people, move(fields)], 'move', who, { input })).toBe(why);
});
