import { addDays } from '#isms/kernel/values/calendar.ts';
import { describe, expect, test } from 'vitest';
import { choicesBeside, frequencyFor, hourIn, lastDay, nextDay, type Rhythm } from './digest-days.ts';

const usual: Rhythm = {
  frequency: 'week',
  weekday: 'monday',
  workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  hour: 7,
};

describe('a digest goes out', () => {
  // 28 November 2026 is a Saturday, 1 December a Tuesday; May 2027 begins on a Saturday.
  test.each([
    ['weekly, the Monday before', {}, '2026-11-28', 12, '2026-11-23', '2026-11-30'],
    ['on the day itself, before its hour', {}, '2026-11-30', 6, '2026-11-23', '2026-11-30'],
    ['on the day itself, from its hour on', {}, '2026-11-30', 7, '2026-11-30', '2026-12-07'],
    ['on another day of the week', { weekday: 'sunday' }, '2026-11-28', 12, '2026-11-22', '2026-11-29'],
    ['on working days', { frequency: 'working day' }, '2026-11-28', 12, '2026-11-27', '2026-11-30'],
    [
      'on the working days of elsewhere',
      { frequency: 'working day', workingDays: ['sunday', 'monday'] },
      '2026-11-28',
      12,
      '2026-11-23',
      '2026-11-29',
    ],
    ['monthly', { frequency: 'month' }, '2026-11-28', 12, '2026-11-02', '2026-12-01'],
    ['monthly, after a weekend', { frequency: 'month' }, '2027-05-01', 12, '2027-04-01', '2027-05-03'],
    ['at midnight', { hour: 0, frequency: 'working day' }, '2026-11-30', 0, '2026-11-30', '2026-12-01'],
    ['never', { frequency: 'never' }, '2026-11-28', 12, undefined, undefined],
  ] as const)('%s', (_, changed, today, hour, last, next) => {
    const rhythm: Rhythm = { ...usual, ...changed };
    expect([
      lastDay(hour < rhythm.hour ? addDays(today, -1) : today, rhythm),
      nextDay(today, hour, rhythm),
    ]).toEqual([last, next]);
  });
});

test('what somebody chose makes it rarer, and never more frequent', () => {
  expect(frequencyFor('working day', 'week')).toBe('week');
  expect(frequencyFor('month', 'week')).toBe('month');
  expect(frequencyFor('week', 'month')).toBe('month');
  expect(frequencyFor('never', 'week')).toBe('never');
  expect(frequencyFor('working day', 'named')).toBe('never');
  expect(frequencyFor('week', 'organisation')).toBe('week');
});

test('offers only what makes a difference, and what was chosen', () => {
  expect(choicesBeside('working day', 'organisation')).toEqual(['organisation', 'week', 'month', 'named']);
  expect(choicesBeside('week', 'organisation')).toEqual(['organisation', 'month', 'named']);
  expect(choicesBeside('never', 'week')).toEqual(['organisation', 'week', 'named']);
});

test('the hour is that of the organisation', () => {
  const at = new Date('2026-07-01T22:30:00Z');
  expect([hourIn(at, 'UTC'), hourIn(at, 'Europe/Berlin'), hourIn(at, 'Asia/Kolkata')]).toEqual([22, 0, 4]);
});
