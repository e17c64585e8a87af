import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { notAPerson } from '../../across/settings.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import type { exception } from './exception.ts';

/** Returns the reason why an exception cannot be decided on, or undefined if it can. */
export const exceptionObstacle = ({ fields }: Stored<typeof exception>, actor: Actor): string | undefined =>
  notAPerson(actor) ?? (fields.closedOn === undefined ? undefined : 'It is closed.');

/** Returns the reason why a person may not decide on an exception because it is their own, or undefined if they may. */
export function isTheirException(
  { fields }: Stored<typeof exception>,
  s: Neighbourhood<typeof person>,
  actor: Actor,
): string | undefined {
  if (actor.person === fields.requestedBy || actor.person === fields.owner)
    return `${personName(actor.person, s)} asked for it or answers for it; somebody else decides.`;
  return undefined;
}
