import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayOf, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { Reading } from '../store/store.ts';
import { endOfDay } from './time-zone.ts';

/** How much happened on one day, in the organisation's time zone. */
export interface DayEntry {
  readonly on: PlainDate;
  readonly commits: number;
  /** Commits by which somebody took a declared action. */
  readonly decisions: number;
}

/** Days counted so far, up to a position. */
export interface CountedDays {
  readonly zone: string;
  readonly position: number;
  readonly days: readonly DayEntry[];
}

const slice = 5000;

/** Counts on from there to a position. */
export async function countDays(reading: Reading, known: CountedDays, end: number): Promise<CountedDays> {
  const { zone } = known;
  const days = [...known.days];
  let { position } = known;
  let dayEnds: Instant = days.length > 0 ? endOfDay(days.at(-1)?.on ?? '', zone) : '';
  while (position < end) {
    const moments = await reading.ask('moments', position, Math.min(slice, end - position));
    if (moments.length === 0) break;
    for (const moment of moments) {
      if (moment.at >= dayEnds) {
        const on = dayOf(moment.at, zone);
        dayEnds = endOfDay(on, zone);
        days.push({ on, commits: 0, decisions: 0 });
      }
      const { on, commits, decisions } = days.pop() as DayEntry;
      days.push({ on, commits: commits + 1, decisions: decisions + moment.acted });
      ({ position } = moment);
    }
    await nextTurn();
  }
  return { zone, position, days };
}
