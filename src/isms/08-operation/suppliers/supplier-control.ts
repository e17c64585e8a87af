import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lapsedSince } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { supplierReview } from './supplier-review.ts';
import { lastReviewOf, reviewEvery, type supplier } from './supplier.ts';

/** Whether something keeps what a supplier provides under control: an agreement, or what we do ourselves. */
export const isControlled = ({ fields }: Stored<typeof supplier>): boolean =>
  fields.agreement !== undefined ||
  fields.clausesNote !== undefined ||
  (fields.clauses ?? []).length > 0 ||
  (fields.measures ?? []).length > 0;

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
