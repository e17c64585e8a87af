import { add, addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { firstDue, severelyDelayedOn, type Postponable } from '../../across/postponements.ts';
import { organisation } from '../../across/organisation.ts';
import { managementReview } from '../../09-evaluation/management-reviews/management-review.ts';
import { reviewDecision } from '../../09-evaluation/management-reviews/review-decision.ts';
import { reviewInput } from '../../09-evaluation/management-reviews/review-input.ts';

/**
 * The day on which a treatment had last slipped far by the end of another: put off twice, or late or put off for longer
 * than the settings allow.
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

/** Since when a treatment is to go before a management review: it slipped far, or is overdue with nobody saying why. */
export function escalatedOn(
  plan: Postponable & { readonly lateBecause?: string | undefined; readonly option?: string | undefined },
  s: Neighbourhood<typeof organisation>,
): PlainDate | undefined {
  const { due, doneOn, lateBecause, option } = plan;
  // What is kept as it is has no day by which it is done.
  if (option === 'retain') return undefined;
  const far = severelyDelayedSince(plan, s.asOf, s);
  const isUnexplained =
    due !== undefined && due < s.asOf && doneOn === undefined && lateBecause === undefined;
  const unexplained = isUnexplained ? addDays(due, 1) : undefined;
  return (unexplained ?? '') > (far ?? '') ? unexplained : far;
}

/** What says whether a review has looked at something. */
export const reviewing = [managementReview, reviewInput, reviewDecision] as const;

/** Whether a review held between two days, the first of them included, was shown the treatment and made something of it. */
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
