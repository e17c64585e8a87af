import { hindrance, type Action } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { dateText } from '#isms/kernel/values/message-template.ts';
import { personName } from '#isms/07-support/people/person-names.ts';
import { isExcepted } from '#isms/across/segregation.ts';
import type { Asker } from './asker.ts';
import { blindReviewOfAction } from './blind-review.ts';

/**
 * What keeps somebody from an act that is for them: that somebody else may be signed in as them, that it looks at what is kept
 * from them, what stands in its way, or another part they have in it, unless top management has excepted them from that.
 */
export function hindranceTo(
  asker: Asker,
  action: Action,
  subject: Stored,
  s: Neighbourhood,
): string | undefined {
  const { person } = asker;
  const actor = { id: person, person };
  return (
    (action.whileHeld ? undefined : heldBack(asker)) ??
    blindReviewOfAction(asker, action)?.says ??
    hindrance(action, subject, s, actor, isExcepted(action, subject, actor, s))
  );
}

/** Why nothing is decided with somebody's account for now. */
export function heldBack({ hold, head }: Asker): string | undefined {
  if (!hold) return undefined;
  const who = hold.by === undefined ? 'Somebody' : personName(hold.by, head);
  return `${who} opened your account on ${dateText(hold.on, 'en')}. Nothing is decided with it until the end of ${dateText(hold.until, 'en')}, so that nobody decides in your name before you could notice.`;
}
