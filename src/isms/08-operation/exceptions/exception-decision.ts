import type { Actor } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { notAPerson } from '../../across/settings.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import type { exception } from './exception.ts';

/** What keeps an exception from being decided on: it is closed. */
export const exceptionObstacle = ({ fields }: Stored<typeof exception>, actor: Actor): string | undefined =>
  notAPerson(actor) ?? (fields.closedOn === undefined ? undefined : 'It is closed.');

/** What keeps somebody apart from deciding on an exception: it is for themselves. */
export function isTheirException(
  { fields }: Stored<typeof exception>,
  s: Neighbourhood<typeof person>,
  actor: Actor,
): string | undefined {
  if (actor.person === fields.requestedBy || actor.person === fields.owner)
    return `${personName(actor.person, s)} asked for it or answers for it; somebody else decides.`;
  return undefined;
}
