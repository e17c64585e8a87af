import { beforeAll, expect, test } from 'vitest';
import { dayText, distanceText, listText } from './dates.ts';
import { language } from './language.ts';

beforeAll(() => language.init({ lng: 'en', initAsync: false }));

test('distances are exact up to a month and round after it', () => {
  expect(distanceText('2026-09-30', '2026-09-30')).toBe('today');
  expect(distanceText('2026-10-03', '2026-09-30')).toBe('in 3 days');
  expect(distanceText('2026-07-20', '2026-09-30')).toBe('2 months ago');
  expect(distanceText('2024-09-29', '2026-09-30')).toBe('2 years ago');
});

test('days carry their year, lists their conjunction', () => {
  expect(dayText('2026-09-30')).toContain('2026');
  expect(listText(['A', 'B', 'C'])).toMatch(/A, B,? and C/);
});
