import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { ComparisonDay } from '#isms/kernel/declarations/comparison-day.ts';
import { earlier } from '#isms/kernel/declarations/comparison.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { latest } from '../../across/latest-record.ts';
import { audit } from '../audits/audit.ts';
import type { auditKinds } from '../audits/audit-scope.ts';
import { heldReviews } from '../management-reviews/reviews-held.ts';

/**
 * The days from which people ask what has changed. The last management review comes first, since the next one has to
 * consider the time from then on (9.3.2). If none was held, the default is the last external audit, then the last
 * internal one.
 */
export const comparisonDays = {
  review: {
    title: 'Last management review',
    on: (s) => heldReviews(s).findLast(({ fields }) => isBefore(fields.heldOn, s))?.fields.heldOn,
  },
  certification: {
    title: 'Last audit by the certification body',
    on: (s) => lastDayOf('certification', s),
  },
  internal: { title: 'Last internal audit', on: (s) => lastDayOf('internal', s) },
  month: { title: 'A month earlier', on: earlier('P1M') },
  quarter: { title: 'Three months earlier', on: earlier('P3M') },
  year: { title: 'A year earlier', on: earlier('P1Y') },
} satisfies Readonly<Record<string, ComparisonDay>>;

const isBefore = (day: PlainDate | undefined, s: Reader): boolean => day !== undefined && day < s.asOf;

/** Returns the last day of the latest concluded audit of a kind. */
function lastDayOf(kind: keyof typeof auditKinds, s: Reader): PlainDate | undefined {
  const concluded = s
    .all(audit)
    .filter(
      ({ fields }) => fields.kind === kind && fields.status === 'concluded' && isBefore(dayOf(fields), s),
    );
  const last = latest(concluded, ({ fields }) => dayOf(fields));
  return last && dayOf(last.fields);
}

const dayOf = ({ to, concludedOn }: { to?: PlainDate | undefined; concludedOn?: PlainDate | undefined }) =>
  to ?? concludedOn;
