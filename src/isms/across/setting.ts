import type { Duration } from '#isms/kernel/values/calendar.ts';
import { duration, number } from '#isms/kernel/declarations/fields.ts';
import type { Fields } from '#isms/kernel/field-kinds/field.ts';

/**
 * Returns a field for an interval that the organisation sets. The default is common practice, since the standard names
 * none. `atMost` limits it, since an interval of many years would mean never.
 */
export const interval = (title: string, help: string, fallback: Duration, atMost: Duration = 'P5Y') =>
  duration({ title, help, default: fallback, atMost });

/** The validity of a certificate. What keeps an ISMS going happens at least once in that time. */
export const certificateLength: Duration = 'P3Y';

/** Returns a field for a share in per cent, such as of people, with the lowest value the organisation may set. */
export const share = (title: string, help: string, fallback: number, least: number) =>
  number({ title, help, unit: 'percent', least, most: 100, whole: true, default: fallback });

/** Returns the names of a group of settings, in their order, as a section of the form. */
export const namesOf = <F extends Fields>(group: F) => Object.keys(group) as (keyof F & string)[];
