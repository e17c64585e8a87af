import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, addDays, addMonths, daysBetween, dayOf, isDate, isDuration, isNoLonger } from './calendar.ts';

const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isDate(day)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00',
    '',
  ])('%j does not', (day) => {
    expect(isDate(day)).toBe(false);
  });

  test('are counted across the change to summer time and leap days', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2026-09-30', '2026-09-01')).toBe(-29);
  });

  test('added and counted agree', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });

  test('keep the day of the month, or end on its last day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const then = addMonths(day, months);
        const kept = then.slice(8) === day.slice(8);
        expect(kept || addDays(then, 1).endsWith('-01')).toBe(true);
        expect(isDate(then)).toBe(true);
      }),
    );
  });
});

describe('lengths of time', () => {
  test.each(['P12M', 'P1Y', 'P2W', 'P90D', 'P0D'])('%s is one', (text) => {
    expect(isDuration(text)).toBe(true);
  });

  test.each(['12M', 'P', 'P1H', 'P-1M', 'P1Y6M', 'P10000D', 'p1y'])(
    '%s is none, and cannot be added',
    (text) => {
      expect(isDuration(text)).toBe(false);
      expect(() => add('2026-01-01', text)).toThrow('not a duration');
    },
  );

  test.each([
    ['P12M', 'P1Y', true],
    ['P1Y', 'P12M', true],
    ['P1826D', 'P5Y', true],
    ['P61M', 'P5Y', false],
    ['P100Y', 'P3Y', false],
  ])('%s is no longer than %s: %s', (one, other, isSo) => {
    expect(isNoLonger(one, other)).toBe(isSo);
  });

  test.each([
    ['P1Y', '2024-02-29', '2025-02-28'],
    ['P12M', '2026-09-30', '2027-09-30'],
    ['P2W', '2026-12-20', '2027-01-03'],
    ['P90D', '2026-01-01', '2026-04-01'],
  ])('%s after %s is %s', (length, from, to) => {
    expect(add(from, length)).toBe(to);
  });

  test('are taken off with sign -1', () => {
    expect(add('2026-03-31', 'P1M', -1)).toBe('2026-02-28');
  });

  test('however long, end on a day that still compares as text', () => {
    expect(add('2026-01-01', 'P9999Y')).toBe('9999-12-31');
    expect(add('2026-01-01', 'P9999M')).toBe('2859-04-01');
    expect(add('2026-01-01', 'P9999Y', -1)).toBe('0100-01-01');
    expect(addDays('2026-01-01', 1e12)).toBe('9999-12-31');
  });
});

describe('the day of an instant', () => {
  test.each([
    ['2026-09-30T21:59:59.999Z', 'Europe/Berlin', '2026-09-30'],
    ['2026-09-30T22:00:00.000Z', 'Europe/Berlin', '2026-10-01'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', '2027-01-01'],
    ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-01-01T03:00:00.000Z', 'America/New_York', '2025-12-31'],
    ['2026-09-30T10:30:00.000Z', 'Pacific/Kiritimati', '2026-10-01'],
    ['2026-09-30T10:30:00.000Z', 'UTC', '2026-09-30'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day);
  });
});
