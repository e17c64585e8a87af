import { isDate } from '#isms/kernel/values/calendar.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a moment: an instant, or a day, which means noon in UTC and so is the same day almost anywhere. Undefined if
 * the text is neither.
 */
export function readMoment(text: string): Instant | undefined {
  if (isDate(text)) return noonOf(text);
  if (!pattern.test(text) || !isDate(text.slice(0, 10))) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

export const noonOf = (day: string): Instant => `${day}T12:00:00.000Z`;

/** Returns the shortest text that is read back as the same instant. */
export function writeMoment(at: Instant): string {
  if (at.endsWith('T12:00:00.000Z')) return at.slice(0, 10);
  return at.replace(/\.000Z$/, 'Z');
}
