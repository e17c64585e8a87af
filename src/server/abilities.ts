import { may, type Asker } from '#access/policies.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot.ts';
import type { Ability } from './contract.ts';

/**
 * Whether somebody may add to a register: their roles let them, and it is one that a hand adds to. Told beforehand, so that
 * nobody is offered what is then refused.
 */
export const mayCreate = (asker: Asker, register: AnyRegister, snapshot: Snapshot): boolean =>
  !register.closed &&
  !register.actionsOnly &&
  !(register.singleton && shelf(snapshot, register.key).rows.length > 0) &&
  may(asker, 'write', register);

/** What somebody may do with a record by hand. What acts they may take is offered with what stands in the way of each. */
export function abilitiesOn(asker: Asker, register: AnyRegister, record: Stored): Ability[] {
  // What ships with the product has no first version of its own.
  if (register.closed || record.version === 0 || !may(asker, 'write', register, record)) return [];
  const turning: Ability[] = register.singleton ? [] : [record.retired ? 'restore' : 'retire'];
  return register.fixed || record.retired ? turning : ['amend', ...turning];
}
