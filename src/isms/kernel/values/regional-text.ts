import { isDate } from './calendar.ts';
import { english, locale } from './language.ts';

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns a day with the name of its month and its year: 30 September 2026. Returns text that is not a day unchanged.
 */
export function dateText(date: string, language: string): string {
  if (!isDate(date)) return date;
  const format =
    dateFormats.get(language) ??
    new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', dateStyle: 'long' });
  dateFormats.set(language, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/**
 * Returns a declared title as it is written inside a sentence. English uses a small first letter, unless the title
 * begins with an abbreviation. Other languages keep their capitals.
 */
export const inlineText = (title: string, language: string): string =>
  language.startsWith(english.tag) && !/^\p{Lu}{2}/u.test(title)
    ? title.charAt(0).toLocaleLowerCase(language) + title.slice(1)
    : title;

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

export function durationText(duration: string, language: string): string {
  const parts = /^P(\d+)([YMWD])$/.exec(duration);
  if (!parts) return duration;
  const unit = units[parts[2] as keyof typeof units];
  return new Intl.NumberFormat(locale(language), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Number(parts[1]),
  );
}

/** Returns a number as the language writes it: 1,234.5. */
export const numberText = (value: number, language: string): string =>
  new Intl.NumberFormat(locale(language)).format(value);

/** Returns the size of a file as people write it: 1 kB, 240 kB, 1.8 MB. A file that is not empty has at least 1 kB. */
export function sizeText(bytes: number, language: string): string {
  // Rounded first, so that 999,600 bytes are 1 MB and not 1,000 kB.
  const kilobytes = Math.max(Math.round(bytes / 1000), Math.min(bytes, 1));
  const [value, unit] =
    kilobytes < 1000 ? ([kilobytes, 'kilobyte'] as const) : ([bytes / 1_000_000, 'megabyte'] as const);
  return new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
