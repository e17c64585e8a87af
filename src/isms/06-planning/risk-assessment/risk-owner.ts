import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { personName } from '../../07-support/people/person-names.ts';
import type { person } from '../../07-support/people/person.ts';
import { risk } from './risk.ts';
import type { treatment } from '../risk-treatment/treatment.ts';

/** The reason why a plan that retains a risk cannot be decided on if it claims that less remains. */
export const retainedAsLess =
  'The risk is retained, so that as much remains as there is today, and the plan says less: leave that open, or score it as it is.';

/** Returns the obstacle that the risk of a treatment is closed, or undefined. */
export const riskIsClosed = (
  plan: Stored<typeof treatment>,
  s: Neighbourhood<typeof risk>,
): string | undefined =>
  s.get(risk, plan.fields.risk)?.fields.status === 'closed' ? 'The risk is closed.' : undefined;

/**
 * Returns the obstacle for people who are not the owner of the treated risk, with the owner's name; undefined for the
 * owner.
 */
export function notTheRiskOwner(
  plan: Stored<typeof treatment>,
  what: string,
  s: Neighbourhood<typeof risk | typeof person>,
  actor: Actor,
): string | undefined {
  const owner = s.get(risk, plan.fields.risk)?.fields.owner;
  if (!owner) return `The risk has no owner yet, and only its owner ${what}.`;
  return owner === actor.person ? undefined : `Only the owner of the risk ${what}: ${personName(owner, s)}.`;
}
