import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

/** The day from which work on a record counts: the one it was planned for, or it was put on record, if it was not done by then. */
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
