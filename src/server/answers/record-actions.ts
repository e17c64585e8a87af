import type { Asker } from '#access/asker.ts';
import { mayTake } from '#access/policies.ts';
import { hindranceTo } from '#access/segregation.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Answers } from './answers.ts';

/** Returns the actions on a record that the asker can take now and that the record may call for. */
export const openActions = (
  { inquiry }: Answers,
  asker: Asker,
  register: AnyRegister,
  record: Stored,
): readonly Action[] =>
  [...inquiry.catalogue.actions.values()].filter(
    (action) =>
      action.on.key === register.key &&
      !action.ends &&
      !action.uncalled &&
      !action.rare &&
      mayTake(asker, action, register, record) &&
      hindranceTo(asker, action, record, inquiry.reader) === undefined,
  );
