import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

/**
 * Returns the day from which work on a record counts: the planned day, or else the day it was recorded. If the work was
 * done before that day, returns the recorded day or, if that is later too, the day it was done.
 */
export function workStartOf(
  { createdAt }: Stored,
  planned: PlainDate | undefined,
  doneOn: PlainDate | undefined,
): PlainDate {
  const made = createdAt.slice(0, 10);
  const from = planned ?? made;
  if (doneOn === undefined || from <= doneOn) return from;
  return made <= doneOn ? made : doneOn;
}
