import { add, type Duration, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

/** The fields of a run with the day it is planned for and the day it was done. */
interface Planned {
  readonly due: string;
  readonly done: string;
}

/** Checks whether a run is planned and still to be done. A run that was left out on purpose is not. */
export const isAhead = ({ fields }: Stored, { due, done }: Planned): boolean =>
  fields[due] !== undefined && fields[done] === undefined && fields['result'] !== 'not done';

/**
 * Returns the day on which the next run is due: one interval after the last run, or after the beginning. Returns
 * undefined while a run is planned, since that is what is due then.
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
