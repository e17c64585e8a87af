import type { Asker } from '#access/asker.ts';
import { may, reach } from '#access/policies.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Ability } from '../contract/contract.ts';

/**
 * Whether somebody may add whatever they like to a register: their roles let them, and it is one that a hand adds to. Told
 * beforehand, so that nobody is offered what is then refused.
 */
export const mayCreate = (asker: Asker, register: AnyRegister, snapshot: Snapshot): boolean =>
  isAddedTo(register) &&
  !(register.singleton && shelf(snapshot, register.key).rows.length > 0) &&
  reach(asker, 'create', register) === 'all';

export const isAddedTo = ({ closed, actionsOnly }: AnyRegister): boolean => !closed && !actionsOnly;

/** Whether somebody may add to a register in their own name. */
export const mayAddInOwnName = (asker: Asker, register: AnyRegister): boolean => {
  const { opens } = register;
  if (!opens || !isAddedTo(register)) return false;
  return may(asker, 'create', register, { fields: { [opens.by]: asker.person } });
};

/** The registers of whose records somebody may add one as a part of this, or as work for it. */
export const addedTo = (asker: Asker, register: AnyRegister, record: Stored): readonly AnyRegister[] =>
  [...asker.catalogue.registers.values()].filter((other) => {
    if (!isAddedTo(other)) return false;
    const { partOf = '', workFor } = other;
    const isPart = other.fields[partOf]?.to === register.key;
    if (!isPart && !workFor?.registers.includes(register.key)) return false;
    const fields = isPart
      ? { [partOf]: record.id }
      : { [workFor?.field ?? '']: { register: register.key, id: record.id } };
    return may(asker, 'create', other, { fields });
  });

/** What somebody may do with a record by hand. What acts they may take is offered with what stands in the way of each. */
export function abilitiesOn(asker: Asker, register: AnyRegister, record: Stored): Ability[] {
  // What ships with the product has no first version of its own.
  if (register.closed || record.version === 0) return [];
  const canTurn = !register.singleton && may(asker, 'retire', register, record);
  const turning: Ability[] = canTurn ? [record.retired ? 'restore' : 'retire'] : [];
  const isAmended = !register.fixed && !record.retired && may(asker, 'amend', register, record);
  return isAmended ? ['amend', ...turning] : turning;
}
