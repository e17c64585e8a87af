import type { Actor } from '#isms/kernel/action.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { notAPerson } from '../across/settings.ts';
import { nameOf } from '../07-support/names.ts';
import { person } from '../07-support/person.ts';
import type { exception } from './exception.ts';

/** What keeps somebody from deciding on an exception: it is closed, or it is for themselves. */
export function exceptionObstacle(
  { fields }: Stored<typeof exception>,
  s: Neighbourhood<typeof person>,
  actor: Actor,
): string | undefined {
  if (notAPerson(actor)) return notAPerson(actor);
  if (fields.closedOn !== undefined) return 'It is closed.';
  if (actor.person === fields.requestedBy || actor.person === fields.owner)
    return `${nameOf(actor.person, s)} asked for it or answers for it; somebody else decides.`;
  return undefined;
}
