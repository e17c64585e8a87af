import { expect, test } from 'vitest';
import type { AwaitedAction } from '../accounts/sent-notifications.ts';
import type { NotificationSettings } from './organisation-choices.ts';
import { memberNotificationFor, type MemberState } from './member-notification.ts';
import type { AskedLine, PersonalWork } from './work.ts';

const arrangement: NotificationSettings = {
  rhythm: { frequency: 'week', weekday: 'monday', workingDays: ['monday'], hour: 7 },
  prompt: true,
  titles: true,
};
const lineFor = (asked: AwaitedAction): AskedLine => ({
  asked,
  what: 'Accept residual risk',
  register: 'treatment',
  kind: 'Treatment',
  code: 'TRT-1',
  title: undefined,
  on: asked.on,
  days: 0,
  byName: true,
});
const act = (on: string): AwaitedAction => ({ action: 'accept', record: 't1', on });
/** Returns the mail sent on a Thursday to a person for whom one action waits, given what they were notified of. */
const sent = (
  asked: AwaitedAction,
  told: readonly AwaitedAction[],
  { reported = [], ...more }: Partial<MemberState> & { readonly reported?: readonly string[] } = {},
) => {
  const work: PersonalWork = { today: '2027-03-11', asked: [lineFor(asked)], overdue: [], soon: [] };
  const standing: MemberState = { choice: 'organisation', digestDay: '2027-03-10', told, ...more };
  return memberNotificationFor(standing, work, arrangement, {
    today: work.today,
    hour: 9,
    isLate: false,
    reported: new Set(reported),
  }).mail;
};

test('a day that goes by, or moves on with the calendar, is no new request', () => {
  expect(sent(act('2027-03-11'), [act('2027-03-10')])).toBeUndefined();
  expect(sent(act('2027-03-09'), [act('2027-03-09')])).toBeUndefined();
});

test('another day ahead, another record and another act are', () => {
  for (const told of [
    act('2027-03-12'),
    { ...act('2027-03-20'), record: 't2' },
    { ...act('2027-03-20'), action: 'approve' },
  ])
    expect(sent(act('2027-03-20'), [told])).toBe('prompt');
  expect(sent(act('2027-03-20'), [act('2027-03-20')])).toBeUndefined();
});

test('a digest that was not sent on its day comes before anything else, and only once anybody looked before', () => {
  expect(sent(act('2027-03-20'), [], { digestDay: '2027-03-07' })).toBe('digest');
  expect(sent(act('2027-03-20'), [], { digestDay: '2027-03-08' })).toBe('prompt');
  expect(sent(act('2027-03-20'), [], { digestDay: undefined })).toBeUndefined();
});

test('what was just reported is told to somebody nobody looked at before, and nothing else with it', () => {
  expect(sent(act('2027-03-20'), [], { digestDay: undefined, reported: ['t1'] })).toBe('prompt');
  expect(sent(act('2027-03-20'), [], { digestDay: undefined, reported: ['t2'] })).toBeUndefined();
});
