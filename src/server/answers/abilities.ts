import type { Asker } from '#access/asker.ts';
import { may, reach } from '#access/policies.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import type { Ability } from '../contract/contract.ts';

/**
 * Checks whether a person may add any record to a register: people can add to it, and the roles of the person allow it.
 * Used to offer only what will not be refused.
 */
export const mayCreate = (asker: Asker, register: AnyRegister, snapshot: Snapshot): boolean =>
  isAddedTo(register) &&
  !(register.singleton && shelf(snapshot, register.key).rows.length > 0) &&
  reach(asker, 'create', register) === 'all';

export const isAddedTo = ({ closed, actionsOnly }: AnyRegister): boolean => !closed && !actionsOnly;

/** Checks whether a person may add to a register in their own name. */
export const mayAddInOwnName = (asker: Asker, register: AnyRegister): boolean => {
  const { opens } = register;
  if (!opens || !isAddedTo(register)) return false;
  return may(asker, 'create', register, { fields: { [opens.by]: asker.person } });
};

/** Returns the registers to which a person may add a part of this record, or work for it. */
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

/** Returns what a person may do with a record by hand. Actions are offered separately, each with its obstacle. */
export function abilitiesOn(asker: Asker, register: AnyRegister, record: Stored): Ability[] {
  // Records that ship with the product have no first version of their own.
  if (register.closed || record.version === 0) return [];
  const canTurn = !register.singleton && may(asker, 'retire', register, record);
  const turning: Ability[] = canTurn ? [record.retired ? 'restore' : 'retire'] : [];
  const isAmended = !register.fixed && !record.retired && may(asker, 'amend', register, record);
  return isAmended ? ['amend', ...turning] : turning;
}
