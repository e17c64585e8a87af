import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { latestDecision, type decision } from '../../across/decision.ts';
import type { Postponable } from '../../across/postponements.ts';

/**
 * Returns the latest due day that was approved, or to which the plan was postponed since; undefined if the plan is not
 * approved.
 */
export function agreedDueDay(
  plan: Stored & { readonly fields: Postponable },
  s: Neighbourhood<typeof decision>,
): PlainDate | undefined {
  const last = latestDecision(plan, ['approval', 'rejection'], s)?.fields;
  if (last?.kind !== 'approval') return undefined;
  const seen = last.subjects.find(({ record }) => record.id === plan.id)?.seen['due'];
  const since = (plan.fields.moves ?? []).filter(({ on }) => on >= last.on).map(({ to }) => to);
  return typeof seen === 'string' ? [seen, ...since].toSorted().at(-1) : undefined;
}
