import { expect, test } from 'vitest';
import { a, snapshotOf } from '#isms/kernel/testing/fixture.ts';
import { lookUp } from '#isms/kernel/snapshot/snapshot.ts';
import { notification, timelinessOf } from './notification.ts';

const owed = {
  decision: 'notify',
  due: '2026-05-15',
  dueTime: '07:15',
  doneOn: undefined,
  doneTime: undefined,
};

const timeliness = (fields: object, asOf: string) => {
  const snapshot = snapshotOf([a(notification, 'one', { ...owed, ...fields })], asOf);
  return timelinessOf(lookUp(snapshot, 'notification', 'one') as never, { asOf });
};

test.each([
  ['pending', {}, '2026-05-15'],
  ['overdue', {}, '2026-05-16'],
  ['overdue', { decision: 'open' }, '2026-05-16'],
  ['pending', { due: undefined }, '2026-05-16'],
  ['in time', { doneOn: '2026-05-15', doneTime: '07:15' }, '2026-06-01'],
  ['late', { doneOn: '2026-05-15', doneTime: '07:16' }, '2026-06-01'],
  ['late', { doneOn: '2026-05-16' }, '2026-06-01'],
  ['late', { doneOn: '2026-05-15' }, '2026-06-01'],
  ['in time', { doneOn: '2026-05-15', dueTime: undefined }, '2026-06-01'],
  ['in time', { doneOn: '2026-05-15', doneTime: '23:00', dueTime: undefined }, '2026-06-01'],
  ['not required', { decision: 'do not notify' }, '2026-06-01'],
])('is %s with %j on %s', (expected, fields, asOf) => {
  expect(timeliness(fields, asOf)).toBe(expected);
});
