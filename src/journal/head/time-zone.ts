import { addDays, dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';

const hour = 3_600_000;

/**
 * The first instant after a day in a time zone. Looked for by halving between two instants that are surely before and
 * after, since no offset is known without asking for a day.
 */
export function endOfDay(day: PlainDate, timeZone: string): Instant {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`);
  let [before, after] = [midnight - 16 * hour, midnight + 16 * hour];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(instant(middle), timeZone) <= day) before = middle;
    else after = middle;
  }
  return instant(after);
}

const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
