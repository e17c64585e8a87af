import { isDate } from './calendar.ts';

/**
 * Texts are templates: `{on:date}` inserts the parameter `on` as a date. Without a format, a day is written as a date
 * and a number as usual in the language. The templates in declarations are the English texts; a translation is another
 * template under the same key.
 */
export type Format = 'date' | 'duration' | 'number';
export type Parameter = string | number;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The names of the parameters of a template, derived by the compiler. The kernel fills `{record}` itself. */
export type ParametersOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<BeforeColon<Name>, 'record'> | ParametersOf<Rest>
  : never;
type BeforeColon<T extends string> = T extends `${infer Name}:${string}` ? Name : T;

const placeholder = /\{(\w+)(?::(date|duration|number))?\}/g;

/** Returns the names of the placeholders in a template, for the contract test that finds misspelt formats. */
export const placeholders = (template: string): string[] =>
  [...template.matchAll(placeholder)].map((m) => m[1] ?? '');

/** Returns the template with its parameters inserted. A missing parameter shows as `-`, never as `undefined`. */
export function render(template: string, parameters: Parameters, language = 'en'): string {
  return template.replace(placeholder, (_, name: string, format?: Format) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value === undefined ? '-' : write(value, format, language);
  });
}

function write(value: Parameter, format: Format | undefined, language: string): string {
  switch (format) {
    case 'date':
      return dateText(String(value), language);
    case 'duration':
      return durationText(String(value), language);
    case 'number':
      return new Intl.NumberFormat(locale(language)).format(Number(value));
    default:
      if (typeof value === 'string') return dateText(value, language);
      return new Intl.NumberFormat(locale(language)).format(value);
  }
}

/** Returns the locale for days and numbers in texts of a language. */
export const locale = (language: string): string => (language === 'en' ? 'en-GB' : language);

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
export const inline = (title: string, language: string): string =>
  language.startsWith('en') && !/^\p{Lu}{2}/u.test(title)
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
