import type { Asker } from '#access/asker.ts';
import { mayTake, takesPart } from '#access/policies.ts';
import { actNotYours } from '#access/refusals.ts';
import { hindranceTo } from '#access/segregation.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import type { Offer } from './contract.ts';

/**
 * The acts on a record, each with what stands in its way. Those that are for others are shown to whoever takes part, so that
 * they know whom to ask, and to nobody else.
 */
export const offersOn = (asker: Asker, register: AnyRegister, record: Stored, s: Reader): Offer[] =>
  [...asker.isms.actions.values()]
    .filter(({ on }) => on.key === register.key)
    .flatMap((action): Offer[] => {
      const isTheirs = mayTake(asker, action, register, record);
      if (!isTheirs && !takesPart(asker)) return [];
      const obstacle = isTheirs
        ? hindranceTo(asker, action, record, s)
        : actNotYours(asker, action, register, record);
      if (obstacle !== undefined) return [{ action: action.key, obstacle }];
      const start = action.start?.(record, s);
      return [{ action: action.key, ...(start && { start }) }];
    });
