import { add, type Duration, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { organisation } from './organisation.ts';

/** The day on which something last done on a day was due again, once that has passed by more than the tolerance. */
export function lapsedSince(
  last: PlainDate,
  interval: Duration,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  const due = add(last, interval);
  return add(due, s.setting(organisation, 'tolerance')) < s.asOf ? due : undefined;
}

/** Whether the ISMS has been in force for so short a time that what is to happen within an interval may still happen. */
export function mayStillHappen(interval: Duration, s: Neighbourhood<typeof organisation>): boolean {
  const since = s.setting(organisation, 'inForceSince');
  return since !== undefined && since <= s.asOf && lapsedSince(since, interval, s) === undefined;
}

/** Whether what happened on a day still says something about how things work today, as evidence of that day would. */
export const speaksForToday = (day: PlainDate, s: Neighbourhood<typeof organisation>): boolean =>
  day <= s.asOf && add(day, s.setting(organisation, 'evidenceAge')) >= s.asOf;
