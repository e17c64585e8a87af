import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { organisation } from '../../across/organisation.ts';
import { isTopManagement, notAPerson } from '../../across/settings.ts';
import type { managementReview } from './management-review.ts';

/** Why somebody cannot speak for a review: it is top management's, of those who took part. */
export function attendanceObstacle(
  { fields: { status, chair, attendees = [] } }: Stored<typeof managementReview>,
  s: Neighbourhood<typeof organisation>,
  actor: Actor,
): string | undefined {
  if (notAPerson(actor)) return notAPerson(actor);
  if (status !== 'held') return 'It has not been held.';
  if (!isTopManagement(actor.person, s)) return 'Only top management concludes a management review.';
  return [chair, ...attendees].includes(actor.person)
    ? undefined
    : 'Only who took part in the review can speak for it.';
}
