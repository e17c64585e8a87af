import { describe, expect, test } from 'vitest';
import { delayOf, severelyDelayedOn, dueDayOn } from './postponements.ts';

const move = (from: string, to: string, on: string) => ({
  from,
  to,
  on,
  by: undefined,
  reason: 'The part is late.',
});
const [first, second] = [
  move('2026-03-31', '2026-04-30', '2026-03-20'),
  move('2026-04-30', '2026-05-31', '2026-04-28'),
];

describe('how far something has slipped', () => {
  test.each([
    ['it keeps to its day', { due: '2026-10-15' }, undefined],
    ['it was done before its day', { due: '2026-10-15', doneOn: '2026-09-01' }, undefined],
    ['it is late', { due: '2026-09-20' }, 10],
    ['it was done late', { due: '2026-03-31', doneOn: '2026-04-02' }, 2],
    ['it was put off', { due: '2026-10-31', moves: [move('2026-09-30', '2026-10-31', '2026-09-01')] }, 31],
    [
      'it was put off, and done on its first day after all',
      { due: '2026-04-30', moves: [first], doneOn: '2026-03-31' },
      undefined,
    ],
    ['it was put off twice and is late as well', { due: '2026-05-31', moves: [first, second] }, 183],
    ['it is due on no day', {}, undefined],
  ])('%s', (_, timed, days) => {
    expect(delayOf(timed, '2026-09-30')).toBe(days);
  });
});

test('how it stood on a day before it was moved or done', () => {
  const now = { due: '2026-05-31', moves: [first, second], doneOn: '2026-05-20' };
  expect(dueDayOn(now, '2026-03-19')).toEqual({ due: '2026-03-31', doneOn: undefined, moves: [] });
  expect(dueDayOn(now, '2026-04-01')).toEqual({ due: '2026-04-30', doneOn: undefined, moves: [first] });
  expect(dueDayOn(now, '2026-05-20')).toEqual(now);
});

describe('the day on which it slipped too far', () => {
  const limit = '2026-05-30';
  test.each([
    ['never, put off once and not for long', { due: '2026-04-30', moves: [first] }, '2026-04-30', undefined],
    [
      'when it was put off for the second time',
      { due: '2026-05-31', moves: [first, second] },
      '2026-05-01',
      '2026-04-28',
    ],
    ['not before that', { due: '2026-05-31', moves: [first, second] }, '2026-04-27', undefined],
    [
      'when it was put off past the limit at once',
      { due: '2026-08-31', moves: [move('2026-03-31', '2026-08-31', '2026-03-02')] },
      '2026-04-01',
      '2026-03-02',
    ],
    ['the day after the limit, where it is merely late', { due: '2026-03-31' }, '2026-09-30', '2026-05-31'],
    ['not on the last day of it', { due: '2026-03-31' }, '2026-05-30', undefined],
    ['not where it was done by then', { due: '2026-03-31', doneOn: '2026-05-30' }, '2026-09-30', undefined],
    [
      'again, when the day it was put off to is over',
      { due: '2026-05-31', moves: [first, second] },
      '2026-06-01',
      '2026-06-01',
    ],
  ])('%s', (_, timed, today, on) => {
    expect(severelyDelayedOn(timed, limit, today)).toBe(on);
  });
});
