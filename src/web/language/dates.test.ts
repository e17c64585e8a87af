import { beforeAll, expect, test, vi } from 'vitest';
import { dateText } from '#isms/kernel/values/regional-text.ts';
import { dayText, distanceText, listText, momentText, roughDayText } from './dates.ts';
import { language } from './language.ts';

beforeAll(() => language.init({ lng: 'en', initAsync: false }));

test('distances are exact up to a month and round after it', () => {
  expect(distanceText('2026-09-30', '2026-09-30')).toBe('today');
  expect(distanceText('2026-10-03', '2026-09-30')).toBe('in 3 days');
  expect(distanceText('2026-07-20', '2026-09-30')).toBe('2 months ago');
  expect(distanceText('2024-09-29', '2026-09-30')).toBe('2 years ago');
  expect(distanceText('2025-09-30', '2026-09-30')).toBe('1 year ago');
  expect(distanceText('2026-08-20', '2026-09-30')).toBe('1 month ago');
});

test('a day that stands alone is told by its month once it is a year away', () => {
  expect(roughDayText('2025-10-01', '2026-09-30')).toBe('11 months ago');
  expect(roughDayText('2025-09-30', '2026-09-30')).toBe('September 2025');
  expect(roughDayText('2028-01-15', '2026-09-30')).toBe('January 2028');
});

test('a day is written alike in cells, beside a time and in findings, whatever the browser prefers', () => {
  vi.stubGlobal('navigator', { languages: ['en-US'] });
  expect(dayText('2026-09-30')).toBe('30 September 2026');
  expect(dateText('2026-09-30', 'en')).toBe(dayText('2026-09-30'));
  expect(momentText('2026-09-30T11:00:00.000Z', 'Europe/Berlin')).toMatch(/^30 September 2026\D+13:00$/);
  vi.unstubAllGlobals();
});

test('days carry their year, lists their conjunction', () => {
  expect(dayText('2026-09-30')).toContain('2026');
  expect(listText(['A', 'B', 'C'])).toMatch(/A, B,? and C/);
});
