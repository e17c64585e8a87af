import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { incident } from '../incident.ts';
import { notification } from '../notification.ts';
import { closeIncident } from './close-incident.ts';

const open = (fields: object = {}) => a(incident, 'i1', { cause: 'One password for two things.', ...fields });
const owed = (fields: object) =>
  a(notification, 't1', { incident: 'i1', doneOn: undefined, doneTime: undefined, ...fields });

test('it is closed today by whoever says so', () => {
  expect(take(closeIncident, [open()], 'i1', 'ana')).toMatchObject([
    { fields: { status: 'closed', closedOn: '2026-09-30', closedBy: 'ana' } },
  ]);
});

test('its lessons can come with it, and have to where there are none', () => {
  const bare = open({ lessons: undefined });
  const input = { lessons: 'Hardware keys for service accounts.' };
  expect(take(closeIncident, [bare], 'i1', 'ana', { input })).toMatchObject([
    { fields: { ...input, lessonsOn: '2026-09-30' } },
  ]);
  expect(take(closeIncident, [bare], 'i1', 'ana')).toMatch(/with its lessons/);
});

test('a mere event takes no lessons and no cause', () => {
  const event = open({
    classification: 'event',
    lessons: undefined,
    cause: undefined,
    containment: undefined,
  });
  expect(take(closeIncident, [event], 'i1', 'ana')).toMatchObject([{ fields: { status: 'closed' } }]);
});

test.each([
  ['nobody has judged it', { classification: undefined }, /judged yet/],
  ['it is not rated', { severity: undefined }, /How severe/],
  ['it may still spread', { containment: undefined }, /contained/],
  ['nobody knows why', { cause: undefined }, /Why it could happen/],
  ['nobody asked who has to be told', { dutiesCheckedOn: undefined }, /has to be told/],
  ['it is closed', { status: 'closed', closedOn: '2026-06-01' }, /is closed/],
])('it stays as it is while %s', (_, fields, why) => {
  expect(take(closeIncident, [open(fields)], 'i1', 'ana')).toMatch(why);
});

test('it stays open while a notification is neither sent nor decided against', () => {
  expect(take(closeIncident, [open(), owed({ decision: 'open' })], 'i1', 'ana')).toMatch(/T1 is neither/);
  expect(take(closeIncident, [open(), owed({ decision: 'do not notify' })], 'i1', 'ana')).toMatchObject([
    { do: 'amend' },
  ]);
});
