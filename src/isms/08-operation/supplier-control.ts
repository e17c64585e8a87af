import type { Duration, PlainDate } from '#isms/kernel/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { lapsedSince } from '../across/interval.ts';
import { latest } from '../across/latest.ts';
import { organisation } from '../across/organisation.ts';
import { supplierReview } from './supplier-review.ts';
import { supplier } from './supplier.ts';

/** Whether a supplier matters to the ISMS and serves it on the day. */
export const serves = ({ retired, fields }: Stored<typeof supplier>, asOf: PlainDate): boolean =>
  !retired && fields.relevant && (fields.from ?? '') <= asOf && (fields.to ?? '9999') >= asOf;

/** Whether something keeps what a supplier provides under control: an agreement, or what we do ourselves. */
export const isControlled = ({ fields }: Stored<typeof supplier>): boolean =>
  fields.agreement !== undefined ||
  fields.clausesNote !== undefined ||
  (fields.clauses ?? []).length > 0 ||
  (fields.measures ?? []).length > 0;

const settings = {
  critical: 'supplierReview',
  high: 'supplierReviewOther',
  medium: 'supplierReviewOther',
  low: 'supplierReviewMinor',
} as const;

/** How often a supplier is reviewed; one whose criticality nobody has settled counts as critical. */
export const reviewEvery = (
  { fields }: Stored<typeof supplier>,
  s: Neighbourhood<typeof organisation>,
): Duration => s.setting(organisation, settings[fields.criticality ?? 'critical']);

/** The last review of a supplier that was held, if there was one. */
export const lastReviewOf = (
  { id }: Stored<typeof supplier>,
  s: Neighbourhood<typeof supplierReview>,
): Stored<typeof supplierReview> | undefined =>
  latest(s.referring(supplierReview, 'supplier', id), ({ fields }) => fields.reviewedOn);

/** The day on which a supplier's review was due, once that has passed; the time runs from the last one or from when it was listed. */
export const reviewLapsedSince = (
  record: Stored<typeof supplier>,
  s: Neighbourhood<typeof supplierReview | typeof organisation>,
): PlainDate | undefined =>
  lapsedSince(
    lastReviewOf(record, s)?.fields.reviewedOn ?? record.createdAt.slice(0, 10),
    reviewEvery(record, s),
    s,
  );
