import { isDuration, isNoLonger, type Duration } from '../values/calendar.ts';
import { durationText } from '../values/regional-text.ts';
import { complaints } from './complaints.ts';
import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { missing } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly duration: Kind;
  }
  interface Details {
    /** For a duration: the longest it may be. */
    readonly atMost?: Duration;
  }
}

/** Declares a duration, `P12M`. With a default it may be left out. */
export const duration = <const M extends Marks & Pick<Details, 'atMost'> & { default?: Duration }>(m: M) =>
  make<FieldOf<Duration, M>>('duration', m);

export const durationKind: Kind = {
  read({ atMost }, value, reading) {
    if (typeof value !== 'string') reading.fault(missing(value) ?? complaints.notDuration);
    else if (!isDuration(value)) reading.fault(complaints.noSuchDuration);
    else if (atMost !== undefined && !isNoLonger(value, atMost))
      reading.fault(complaints.durationTooLong({ most: atMost }));
    return value;
  },
  schema: () => ({ type: 'string', format: 'duration' }),
  text: (_, value, { language }) =>
    language === undefined ? String(value) : durationText(String(value), language),
  textual: 'line',
};
