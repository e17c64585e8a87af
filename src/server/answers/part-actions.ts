import { paragraphOf, textOf } from '#isms/kernel/values/message-format.ts';
import type { Asker } from '#access/asker.ts';
import { mayTake, reach, takesPart } from '#access/policies.ts';
import { actNotYours, notSetYet } from '#access/refusals.ts';
import { hindranceTo } from '#access/segregation.ts';
import { isCalledFor, type Action } from '#isms/kernel/declarations/action.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { abilitiesOn } from './abilities.ts';
import type { Offer, RecordPage } from '../contract/contract.ts';

// Enough to continue with. Further actions are shown with the parts themselves.
const mostOnParts = 5;

/** Returns the actions that are open to the asker and called for on these parts of a record. */
export function partActions(
  asker: Asker,
  parts: Iterable<readonly [AnyRegister, Stored]>,
  s: Reader,
): RecordPage['partActs'] {
  const found: RecordPage['partActs'] = [];
  for (const [register, part] of parts)
    for (const { action, obstacle, uncalled } of offersOn(asker, register, part, s)) {
      if (obstacle === undefined && !uncalled && !asker.catalogue.actions.get(action)?.ends)
        found.push({ action, register: register.key, record: part.id });
      if (found.length === mostOnParts) return found;
    }
  return found;
}

type Offered = Pick<Offer, 'obstacle' | 'set'>;

/** Returns the empty setting that an action waits for and whether the asker may fill it, or undefined. */
function unset(asker: Asker, { presupposes }: Action, s: Reader) {
  const { settings } = asker.catalogue;
  if (presupposes === undefined) return undefined;
  const value: unknown = s.setting(settings, presupposes);
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) return undefined;
  const [own] = s.all(settings);
  const maySet = own
    ? abilitiesOn(asker, settings, own).includes('amend')
    : reach(asker, 'create', settings) === 'all';
  return { register: settings.key, field: presupposes, maySet };
}

/**
 * Returns whether an action on a record is open to the asker, or its obstacle. Returns undefined if the action is for
 * others and the asker takes no part in the ISMS. People who take part see such actions, so that they know whom to ask.
 */
export function offerOf(
  asker: Asker,
  action: Action,
  register: AnyRegister,
  record: Stored,
  s: Reader,
): Offered | undefined {
  const isTheirs = mayTake(asker, action, register, record);
  if (!isTheirs && !takesPart(asker)) return undefined;
  const reason = isTheirs
    ? hindranceTo(asker, action, record, s)
    : actNotYours(asker, action, register, record);
  if (reason === undefined) return {};
  const missing = unset(asker, action, s);
  if (!missing) return { obstacle: textOf(reason, asker.language) };
  const { maySet, ...set } = missing;
  return {
    obstacle: paragraphOf([reason, ...notSetYet(asker, set.field, { isTheirs, maySet })], asker.language),
    ...(maySet && { set }),
  };
}

/** Returns the actions on a record, each with its obstacle if there is one. */
export const offersOn = (asker: Asker, register: AnyRegister, record: Stored, s: Reader): Offer[] =>
  [...asker.catalogue.actions.values()]
    .filter(({ on }) => on.key === register.key)
    .flatMap((action): Offer[] => {
      const offer = offerOf(asker, action, register, record, s);
      if (!offer) return [];
      const start = offer.obstacle === undefined ? action.start?.(record, s) : undefined;
      const uncalled = !isCalledFor(action, record, s);
      return [{ action: action.key, ...offer, ...(uncalled && { uncalled }), ...(start && { start }) }];
    });
