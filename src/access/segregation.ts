import { type Text, sentences } from '#isms/kernel/values/sentence.ts';
import { hindrance, type Action } from '#isms/kernel/declarations/action.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';

import { personName } from '#isms/07-support/people/person-names.ts';
import { isExcepted } from '#isms/across/segregation.ts';
import type { Asker } from './asker.ts';
import { blindReviewOfAction } from './blind-review.ts';

const texts = sentences('segregation', {
  openedYourAccount:
    '{person} opened your account on {on}. Nothing is decided with it until the end of {until}, so that nobody decides in your name before you could notice.',
});

/**
 * Returns the obstacle to an action that is for the asker, or undefined. Obstacles are: another person may be signed in
 * as the asker; the action reads a record hidden from the asker; an obstacle of the action itself; or segregation of
 * duties, unless top management made an exception.
 */
export function hindranceTo(
  asker: Asker,
  action: Action,
  subject: Stored,
  s: Neighbourhood,
): Text | undefined {
  const { person } = asker;
  const actor = { id: person, person };
  return (
    (action.whileHeld ? undefined : heldBack(asker)) ??
    blindReviewOfAction(asker, action)?.says ??
    hindrance(action, subject, s, actor, isExcepted(action, subject, actor, s))
  );
}

/** Returns the reason why an account may take no decisions for now, or undefined. */
export function heldBack({ hold, head }: Asker): Text | undefined {
  if (!hold) return undefined;
  const who = hold.by === undefined ? 'Somebody' : personName(hold.by, head);
  return texts.openedYourAccount({ person: who, on: hold.on, until: hold.until });
}
