import { daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { locale } from '#isms/kernel/values/language.ts';
import { dateText } from '#isms/kernel/values/regional-text.ts';
import { language } from './language.ts';

// Numbers and lists are written in the regional format of the person's browser, within the language of the interface.
const own = (): string => {
  const chosen = language.language;
  const asked = globalThis.navigator?.languages?.find((each) => each.split('-')[0] === chosen.split('-')[0]);
  return asked?.includes('-') ? asked : chosen === 'en' ? 'en-GB' : chosen;
};

// Days are written as the kernel writes them in findings, whatever the browser's region, so that a page has only one
// format.
const formats = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = locale(language.language);
  const key = tag + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formats.set(key, known);
  return known;
}

const midnight = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/** Returns a day with its year: 30 September 2026. */
export const dayText = (day: PlainDate): string => dateText(day, language.language);

/** Returns a day with its weekday: Monday, 30 November 2026. */
export const weekdayText = (day: PlainDate): string =>
  format({ dateStyle: 'full', timeZone: 'UTC' }).format(midnight(day));

/** Returns an hour of the day: 07:00. */
export const hourText = (hour: number): string =>
  format({ timeStyle: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, 0, 1, hour)));

/** Returns a month with its year in short form: Dec 2026. */
export const shortMonthYearText = (day: PlainDate): string =>
  format({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(midnight(day));

export const monthText = (day: PlainDate): string =>
  format({ month: 'short', timeZone: 'UTC' }).format(midnight(day));

/** Returns a moment in the organisation's time zone: 30 September 2026 at 13:00. */
export const momentText = (instant: string, timeZone: string): string =>
  format({ dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant));

/** Returns the time of day of a moment, in the organisation's time zone. */
export const timeText = (instant: string, timeZone: string): string =>
  format({ timeStyle: 'short', timeZone }).format(new Date(instant));

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();
function relativeFormat(tag: string, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat {
  const known = relativeFormats.get(tag + numeric) ?? new Intl.RelativeTimeFormat(tag, { numeric });
  relativeFormats.set(tag + numeric, known);
  return known;
}

const year = 365;

/** Returns how far a day is from today: in 3 days, 2 months ago. Exact days up to a month, then months, then years. */
export function distanceText(day: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, day);
  const far = Math.abs(days);
  if (far < 31) return relativeFormat(own(), 'auto').format(days, 'day');
  // Always a number, since fifty days ago is not always what people call last month.
  const counted = relativeFormat(own(), 'always');
  if (far < year) return counted.format(Math.trunc(days / 30.44), 'month');
  return counted.format(Math.trunc(days / year), 'year');
}

/**
 * Returns the distance where the day itself is not shown. From a year on it returns the month instead, because years
 * are too coarse.
 */
export const roughDayText = (day: PlainDate, today: PlainDate): string =>
  Math.abs(daysBetween(today, day)) < year ? distanceText(day, today) : monthYearText(day);

export const numberText = (value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(own(), options).format(value);

/** Joins several texts with "and": A, B and C. */
export const listText = (texts: readonly string[]): string =>
  new Intl.ListFormat(own(), { type: 'conjunction' }).format(texts);

/** Joins several alternatives with "or": A, B or C. */
export const anyText = (texts: readonly string[]): string =>
  new Intl.ListFormat(own(), { type: 'disjunction' }).format(texts);

/** Returns the separators between the parts of an enumeration: one after each part but the last. */
export const joints = (count: number): readonly string[] =>
  new Intl.ListFormat(own(), { type: 'conjunction' })
    .formatToParts(Array.from({ length: count }, () => '-'))
    .filter(({ type }) => type === 'literal')
    .map(({ value }) => value.trim());

/** Returns a month with its year: December 2026. */
export const monthYearText = (day: PlainDate): string =>
  format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(midnight(day));
