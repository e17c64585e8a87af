import type { Marks } from '#isms/kernel/declarations/field.ts';
import { line } from '#isms/kernel/declarations/fields.ts';

/** The time that goes with a day, `14:30` in the organisation's time zone: where a duty counts in hours, a day is not enough. */
export const timeOfDay = <const M extends Marks>(marks: M) => line({ ...marks, longest: 5 });

/** What an invariant says of a time that is none. */
export const mustBeTimeOfDay = 'must be a time such as 14:30';

export const isTimeOfDay = (text: string | undefined): boolean =>
  text === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
