import { add, type Duration, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { organisation } from './organisation.ts';

/**
 * Returns the day on which something last done on a day was due again, if that day passed by more than the tolerance;
 * else undefined.
 */
export function lapsedSince(
  last: PlainDate,
  interval: Duration,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  const due = add(last, interval);
  return add(due, s.setting(organisation, 'tolerance')) < s.asOf ? due : undefined;
}

/**
 * Checks whether the ISMS has been in force for less than an interval, so that an event of that interval can still
 * happen in time.
 */
export function mayStillHappen(interval: Duration, s: Neighbourhood<typeof organisation>): boolean {
  const since = s.setting(organisation, 'inForceSince');
  return since !== undefined && since <= s.asOf && lapsedSince(since, interval, s) === undefined;
}

/** Checks whether an event on a day is still recent enough to be evidence for today. */
export const speaksForToday = (day: PlainDate, s: Neighbourhood<typeof organisation>): boolean =>
  day <= s.asOf && add(day, s.setting(organisation, 'evidenceAge')) >= s.asOf;
