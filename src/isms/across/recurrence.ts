import { add, type Duration, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

/** The fields that say by which day one of many times is to take place, and when it did. */
interface Planned {
  readonly due: string;
  readonly done: string;
}

/** Whether it is planned and still to be done; what was left out on purpose is not. */
export const isAhead = ({ fields }: Stored, { due, done }: Planned): boolean =>
  fields[due] !== undefined && fields[done] === undefined && fields['result'] !== 'not done';

/**
 * The day on which something that is done again and again is due once more, an interval after the last time or after it
 * began; undefined while the next time is planned, for then that is what is due.
 */
export function dueUnplanned(
  times: readonly Stored[],
  planned: Planned,
  began: PlainDate,
  interval: Duration,
): PlainDate | undefined {
  if (times.some((each) => isAhead(each, planned))) return undefined;
  const days = times.flatMap(({ fields }) => (fields[planned.done] as PlainDate | undefined) ?? []);
  return add(days.toSorted().at(-1) ?? began, interval);
}
