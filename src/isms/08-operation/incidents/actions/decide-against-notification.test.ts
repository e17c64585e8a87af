import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { notification } from '../notification.ts';
import { decideAgainstNotification } from './decide-against-notification.ts';

const owed = (fields: object = {}) =>
  a(notification, 't1', { decision: 'open', doneOn: undefined, doneTime: undefined, ...fields });
const input = {
  reason: 'Business numbers only, deleted and confirmed by one recipient who is bound to secrecy.',
};

test('the reason stands with whoever decided, and when', () => {
  expect(take(decideAgainstNotification, [owed()], 't1', 'ana', { input })).toMatchObject([
    { fields: { decision: 'do not notify', ...input, decidedBy: 'ana', decidedOn: '2026-09-30' } },
  ]);
});

test('what was sent, or decided so, is not decided again', () => {
  expect(take(decideAgainstNotification, [owed({ doneOn: '2026-05-14' })], 't1', 'ana', { input })).toMatch(
    /sent already/,
  );
  expect(
    take(decideAgainstNotification, [owed({ decision: 'do not notify' })], 't1', 'ana', { input }),
  ).toMatch(/decided already/);
});
