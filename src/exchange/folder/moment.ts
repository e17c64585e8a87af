import { isDate } from '#isms/kernel/values/calendar.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment as it is written: an instant, or a day, which stands for its noon in UTC: the same day almost anywhere. */
export function readMoment(text: string): Instant | undefined {
  if (isDate(text)) return noonOf(text);
  if (!pattern.test(text) || !isDate(text.slice(0, 10))) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

export const noonOf = (day: string): Instant => `${day}T12:00:00.000Z`;

/** The shortest way to write an instant so that it is read back as it is. */
export function writeMoment(at: Instant): string {
  if (at.endsWith('T12:00:00.000Z')) return at.slice(0, 10);
  return at.replace(/\.000Z$/, 'Z');
}
