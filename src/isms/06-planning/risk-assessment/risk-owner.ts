import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { personName } from '../../07-support/people/person-names.ts';
import type { person } from '../../07-support/people/person.ts';
import { risk } from './risk.ts';
import type { treatment } from '../risk-treatment/treatment.ts';

/** Why nobody decides on a risk that is retained and said to become less. */
export const retainedAsLess =
  'The risk is retained, so that as much remains as there is today, and the plan says less: leave that open, or score it as it is.';

/** Why nothing is decided any more about the treatment of a risk that no longer exists. */
export const riskIsClosed = (
  plan: Stored<typeof treatment>,
  s: Neighbourhood<typeof risk>,
): string | undefined =>
  s.get(risk, plan.fields.risk)?.fields.status === 'closed' ? 'The risk is closed.' : undefined;

/** Why somebody cannot do what only the owner of the treated risk can; says who that is. */
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
