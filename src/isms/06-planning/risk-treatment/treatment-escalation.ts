import { add, addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { firstDue, severelyDelayedOn, type Postponable } from '../../across/postponements.ts';
import { organisation } from '../../across/organisation.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { reviewDecision } from '../../09-evaluation/management-reviews/review-decision.ts';
import { reviewInput } from '../../09-evaluation/management-reviews/review-input.ts';

/**
 * Returns the last day, up to a given one, on which a treatment became severely delayed: postponed twice, or late or
 * postponed for longer than the settings allow. Undefined if it never did.
 */
export function severelyDelayedSince(
  plan: Postponable,
  day: PlainDate,
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  const first = firstDue(plan);
  return first === undefined
    ? undefined
    : severelyDelayedOn(plan, add(first, s.setting(organisation, 'slipEscalation')), day);
}

/**
 * Returns the day from which a treatment must go to a management review: it is severely delayed, or overdue without an
 * explanation. Undefined if it need not.
 */
export function escalatedOn(
  plan: Postponable & { readonly lateBecause?: string | undefined; readonly option?: string | undefined },
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  const { due, doneOn, lateBecause, option } = plan;
  // A retained risk has no day by which its treatment is done.
  if (option === 'retain') return undefined;
  const far = severelyDelayedSince(plan, s.asOf, s);
  const isUnexplained =
    due !== undefined && due < s.asOf && doneOn === undefined && lateBecause === undefined;
  const unexplained = isUnexplained ? addDays(due, 1) : undefined;
  return (unexplained ?? '') > (far ?? '') ? unexplained : far;
}

/** The registers to read for whether a review has considered a record. */
export const reviewing = [managementReview, reviewInput, reviewDecision] as const;

/**
 * Checks whether a review held from one day until before another was shown the treatment and commented or decided on
 * it.
 */
export const wasReviewed = (
  { id }: Pick<Stored, 'id'>,
  since: PlainDate,
  before: PlainDate,
  s: Neighbourhood<(typeof reviewing)[number]>,
): boolean =>
  s.referring(reviewInput, 'records', id).some((input) => {
    const held = s.get(managementReview, input.fields.review)?.fields;
    const on = held?.status === 'held' ? held.heldOn : undefined;
    if (on === undefined || on < since || on >= before) return false;
    return input.fields.comment !== undefined || s.referring(reviewDecision, 'inputs', input.id).length > 0;
  });
