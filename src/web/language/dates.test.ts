import { beforeAll, expect, test } from 'vitest';
import { dayText, distanceText, listText, roughDayText } from './dates.ts';
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
  expect(roughDayText('2025-09-30', '2026-09-30')).toMatch(/^Sept? 2025$/);
  expect(roughDayText('2028-01-15', '2026-09-30')).toBe('Jan 2028');
});

test('days carry their year, lists their conjunction', () => {
  expect(dayText('2026-09-30')).toContain('2026');
  expect(listText(['A', 'B', 'C'])).toMatch(/A, B,? and C/);
});
