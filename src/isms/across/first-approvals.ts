import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { decision } from './decision.ts';

/** Returns the day of the first approval of each record, by id. Approvals that a later one replaced count too. */
export function firstApprovals(s: Reader<typeof decision>): ReadonlyMap<string, PlainDate> {
  const first = new Map<string, PlainDate>();
  for (const { fields } of s.everything(decision)) {
    if (fields.kind !== 'approval') continue;
    for (const { record } of fields.subjects) {
      const known = first.get(record.id);
      if (known === undefined || fields.on < known) first.set(record.id, fields.on);
    }
  }
  return first;
}
