import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { organisation } from '../../across/organisation.ts';
import { isTopManagement, notAPerson } from '../../across/settings.ts';
import type { managementReview } from './management-review.ts';

/**
 * Returns the reason why a person cannot speak for a review, or undefined if they can: only members of top management
 * who took part can.
 */
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
