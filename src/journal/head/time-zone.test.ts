import { expect, test } from 'vitest';
import { addDays, dayOf } from '#isms/kernel/values/calendar.ts';
import { endOfDay } from './time-zone.ts';

test.each([
  ['2026-06-01', 'Europe/Berlin', '2026-06-01T22:00:00.000Z'],
  ['2026-12-01', 'Europe/Berlin', '2026-12-01T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-06-01', 'UTC', '2026-06-02T00:00:00.000Z'],
  ['2026-06-01', 'Pacific/Kiritimati', '2026-06-01T10:00:00.000Z'],
  ['2026-06-01', 'Pacific/Pago_Pago', '2026-06-02T11:00:00.000Z'],
  ['2026-06-01', 'Asia/Kathmandu', '2026-06-01T18:15:00.000Z'],
])('%s in %s ends at %s', (day, zone, end) => {
  expect(endOfDay(day, zone)).toBe(end);
  expect(dayOf(end, zone)).toBe(addDays(day, 1));
  expect(dayOf(new Date(Date.parse(end) - 1).toISOString(), zone)).toBe(day);
});
