import type { Duration } from '#isms/kernel/values/calendar.ts';
import { duration, number } from '#isms/kernel/declarations/fields.ts';
import type { Fields } from '#isms/kernel/declarations/field.ts';

/**
 * A length of time the organisation settles for itself; the default is custom, since the standard names none. Whatever is
 * to come round again does so within `atMost`: an interval that nobody here will see the end of is none.
 */
export const interval = (title: string, help: string, fallback: Duration, atMost: Duration = 'P5Y') =>
  duration({ title, help, default: fallback, atMost });

/** As long as a certificate holds: what keeps an ISMS going happens at least once in that time. */
export const certificateLength: Duration = 'P3Y';

/** A share in per cent, such as of people, with the least the organisation may settle for. */
export const share = (title: string, help: string, fallback: number, least: number) =>
  number({ title, help, unit: 'percent', least, most: 100, whole: true, default: fallback });

/** The names of a group of settings, in their order: a section of the form. */
export const namesOf = <F extends Fields>(group: F) => Object.keys(group) as (keyof F & string)[];
