/**
 * Days and lengths of time as text, since rules judge days, not moments. A PlainDate is `YYYY-MM-DD` in the
 * organisation's time zone; a Duration is the ISO 8601 subset `P1Y`, `P12M`, `P2W`, `P90D`.
 */
export type PlainDate = string & { readonly plainDate?: never };
export type Duration = string & { readonly duration?: never };

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const durationPattern = /^P(\d{1,4})([YMWD])$/;
const dayMilliseconds = 86_400_000;

/** Checks whether the text is a day that exists. `2026-02-30` does not. */
export function isDate(text: string): boolean {
  const parts = datePattern.exec(text);
  return parts !== null && toDate(utc(text)) === text;
}

export const isDuration = (text: string): boolean => durationPattern.test(text);

const utc = (date: PlainDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

// Days are compared as text, so every year must have four digits. A sum outside the years 100 to 9999 is cut to the
// nearest day in them.
const earliest = Date.UTC(100, 0, 1);
const latest = Date.UTC(9999, 11, 31);

const toDate = (milliseconds: number): PlainDate =>
  new Date(Math.min(Math.max(milliseconds, earliest), latest)).toISOString().slice(0, 10);

// Rules add days for almost every record. Within a month, text alone gives the result; a Date takes five times as long.
const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const everyMonthHas = 28;

export function addDays(date: PlainDate, days: number): PlainDate {
  const day = Number(date.slice(8, 10)) + days;
  return day >= 1 && day <= everyMonthHas
    ? `${date.slice(0, 8)}${twoDigits[day]}`
    : toDate(utc(date) + days * dayMilliseconds);
}

// Two durations can be compared only from a given day, since months differ in length.
const anyDay: PlainDate = '2001-01-01';

/** Checks whether the first duration is no longer than the second. */
export const isNoLonger = (one: Duration, other: Duration): boolean => add(anyDay, one) <= add(anyDay, other);

/** Returns the number of days from one date to another; negative if `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  (utc(to) - utc(from)) / dayMilliseconds;

/**
 * Returns the same day of the month that many months later, or the last day of that month (31 January + 1 month = 28
 * February).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const all = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(all / 12), all % 12];
  if (year < 100) return toDate(earliest);
  if (year > 9999) return toDate(latest);
  const day = Number(date.slice(8, 10));
  const kept =
    day <= everyMonthHas ? day : Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return `${String(year).padStart(4, '0')}-${twoDigits[month + 1]}-${twoDigits[kept]}`;
}

/**
 * Returns the date one duration later, or earlier with `sign` -1. Throws on an invalid duration, which schemas refuse.
 */
export function add(date: PlainDate, duration: Duration, sign: 1 | -1 = 1): PlainDate {
  const unit = duration.at(-1);
  if (!isDuration(duration)) throw new Error(`not a duration: ${duration}`);
  const count = Number(duration.slice(1, -1)) * sign;
  switch (unit) {
    case 'Y':
      return addMonths(date, count * 12);
    case 'M':
      return addMonths(date, count);
    case 'W':
      return addDays(date, count * 7);
    default:
      return addDays(date, count);
  }
}

/** Returns the day of an instant in a time zone: `2026-09-30T22:30:00.000Z` in Europe/Berlin is 2026-10-01. */
export function dayOf(instant: string, timeZone: string): PlainDate {
  return dayFormat(timeZone).format(new Date(instant));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(timeZone, format);
  return format;
}
