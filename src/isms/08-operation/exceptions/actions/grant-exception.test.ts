import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { decided } from '../../../across/decision-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { person } from '../../../07-support/people/person.ts';
import { exception } from '../exception.ts';
import { grantException } from './grant-exception.ts';
import { refuseException } from './refuse-exception.ts';

const people = [
  a(person, 'ana', { name: 'Ana Lindqvist' }),
  a(person, 'ben'),
  a(organisation, 'org', { topManagement: ['ben'] }),
];
const asked = (fields: object = {}) =>
  a(exception, 'x1', { requestedBy: 'ana', owner: 'ana', until: '2026-12-31', ...fields });
const input = { reason: 'The bench has no network.' };

test('somebody else grants it, until its last day', () => {
  expect(take(grantException, [...people, asked()], 'x1', 'ben', { input })).toMatchObject([
    {
      register: 'decision',
      fields: {
        kind: 'approval',
        by: 'ben',
        role: 'Top management',
        until: '2026-12-31',
        reason: input.reason,
      },
    },
  ]);
});

test.each([
  ['for oneself', {}, 'ana', 'Ana Lindqvist asked for it or answers for it; somebody else decides.'],
  ['without a reason', { reason: undefined }, 'ben', 'It does not say why the rule cannot be followed.'],
  ['for ever', { until: undefined }, 'ben', 'It has no end; nothing is granted for ever.'],
  ['for the past', { until: '2026-09-29' }, 'ben', 'Its last day has passed.'],
  ['with nothing instead', { compensation: undefined }, 'ben', 'It does not say what is done instead.'],
  ['once it is closed', { outcome: 'ended', closedOn: '2026-09-01' }, 'ben', 'It is closed.'],
])('it is not granted %s', (_, fields, who, why) => {
  expect(take(grantException, [...people, asked(fields)], 'x1', who, { input })).toBe(why);
});

test('what is granted as it is needs no second decision, what has changed does', () => {
  const before = decided('d1', [asked()]);
  expect(take(grantException, [...people, asked(), before], 'x1', 'ben', { input })).toMatch(
    /granted as it is/,
  );
  const stretched = asked({ until: '2027-03-31' });
  expect(take(grantException, [...people, stretched, before], 'x1', 'ben', { input })).toMatchObject([
    { do: 'retire', id: 'd1' },
    { do: 'create', fields: { until: '2027-03-31' } },
  ]);
});

test('a refusal closes the request and stays on record', () => {
  expect(take(refuseException, [...people, asked()], 'x1', 'ben', { input })).toMatchObject([
    { id: 'x1', fields: { outcome: 'ended', outcomeReason: input.reason, closedOn: '2026-09-30' } },
    { register: 'decision', fields: { kind: 'rejection', by: 'ben' } },
  ]);
  expect(take(refuseException, [...people, asked()], 'x1', 'ana', { input })).toMatch(
    /somebody else decides/,
  );
});
