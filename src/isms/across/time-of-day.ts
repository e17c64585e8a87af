import type { Marks } from '#isms/kernel/field-kinds/field.ts';
import { line } from '#isms/kernel/declarations/fields.ts';

/** Declares a time, `14:30` in the organisation's time zone, that complements a day: some duties count in hours. */
export const timeOfDay = <const M extends Marks>(marks: M) => line({ ...marks, longest: 5 });

/** The message of an invariant for an invalid time. */
export const mustBeTimeOfDay = 'must be a time such as 14:30';

export const isTimeOfDay = (text: string | undefined): boolean =>
  text === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
