import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { lapsedSince } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { supplierReview } from './supplier-review.ts';
import { lastReviewOf, reviewEvery, type supplier } from './supplier.ts';

/** Returns whether what a supplier provides is under control: by an agreement, or by measures of our own. */
export const isControlled = ({ fields }: Stored<typeof supplier>): boolean =>
  fields.agreement !== undefined ||
  fields.clausesNote !== undefined ||
  (fields.clauses ?? []).length > 0 ||
  (fields.measures ?? []).length > 0;

/**
 * Returns the day on which a supplier's review was due, once that has passed. The interval runs from the last review or
 * from when the supplier was listed.
 */
export const reviewLapsedSince = (
  record: Stored<typeof supplier>,
  s: Neighbourhood<typeof supplierReview | typeof organisation>,
): PlainDate | undefined =>
  lapsedSince(
    lastReviewOf(record, s)?.fields.reviewedOn ?? record.createdAt.slice(0, 10),
    reviewEvery(record, s),
    s,
  );
