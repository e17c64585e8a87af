import { isDate } from './calendar.ts';

/**
 * Texts are templates: `{on:date}` takes the parameter `on` and writes it as a date. Without a format, a day is written as one
 * and a number as the language writes numbers. The templates in declarations are
 * the English catalogue; a translation is another template under the same key.
 */
export type Format = 'date' | 'duration' | 'number';
export type Parameter = string | number;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The parameters a template asks for, read off the template by the compiler. `{record}` is filled by the kernel. */
export type ParametersOf<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<BeforeColon<Name>, 'record'> | ParametersOf<Rest>
  : never;
type BeforeColon<T extends string> = T extends `${infer Name}:${string}` ? Name : T;

const placeholder = /\{(\w+)(?::(date|duration|number))?\}/g;

/** Names of the placeholders in a template, for the contract test that finds misspelt formats. */
export const placeholders = (template: string): string[] =>
  [...template.matchAll(placeholder)].map((m) => m[1] ?? '');

/** The template with its parameters written in; a parameter that is absent shows as `-`, never as `undefined`. */
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

/** The locale in which the texts of a language write days and numbers. */
export const locale = (language: string): string => (language === 'en' ? 'en-GB' : language);

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A day with the name of its month and its year: 30 September 2026. A text that is no day is returned as it is. */
export function dateText(date: string, language: string): string {
  if (!isDate(date)) return date;
  const format =
    dateFormats.get(language) ??
    new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', dateStyle: 'long' });
  dateFormats.set(language, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/**
 * A declared title inside a sentence: English writes its first letter small, unless it is an abbreviation. Other languages keep
 * their nouns as they are.
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

/** How large a file is, as people write it: 1 kB, 240 kB, 1.8 MB. A file with anything in it has at least 1 kB. */
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
