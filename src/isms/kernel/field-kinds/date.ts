import { isDate, type PlainDate } from '../values/calendar.ts';
import { dateText } from '../values/regional-text.ts';
import { complaints } from './complaints.ts';
import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { missing } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly date: Kind;
  }
  interface Details {
    /** For a date: the day of something that has happened, so it cannot lie in the future. */
    readonly happened?: true;
    /** For a date: the day by which something is due. A form says at once that a past day is overdue. */
    readonly dueDay?: true;
    /** For a date: the day on which one of these fields last changed. Every commit updates it. */
    readonly dayOfChangeIn?: readonly string[];
  }
}

/** Declares a day, `YYYY-MM-DD`. */
export const date = <
  const M extends Marks & Pick<Details, 'happened' | 'dueDay' | 'initially' | 'dayOfChangeIn'>,
>(
  m: M,
) => make<FieldOf<PlainDate, M>>('date', m);

export const dateKind: Kind = {
  read(_, value, reading) {
    if (typeof value !== 'string') reading.fault(missing(value) ?? complaints.notDate);
    else if (!isDate(value)) reading.fault(complaints.noSuchDate);
    return value;
  },
  schema: () => ({ type: 'string', format: 'date' }),
  text: (_, value, { language }) =>
    language === undefined ? String(value) : dateText(String(value), language),
  samples: () => ['2001-01-01', '2041-01-01'],
  textual: 'line',
  inLabels: true,
};
