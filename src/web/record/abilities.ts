import type { RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';

/** Version 0 is what ships with the product: nobody amends it, whatever else its register takes. */
const isShipped = ({ version }: RecordAnswer): boolean => version === 0;

/** Whether a record's fields can be changed at all; whether this person may, the server says. */
export const canBeAmended = (register: DeclaredRegister, record: RecordAnswer): boolean =>
  !register.fixed && !isClosed(register) && !record.retired && !isShipped(record);

export const canBeRetired = (register: DeclaredRegister, record: RecordAnswer): boolean =>
  !register.singleton && !isClosed(register) && !isShipped(record);

/** Whether records of a register are made by filling in a form. */
export const canBeAdded = (register: DeclaredRegister): boolean =>
  !register.actionsOnly && !register.singleton && !isClosed(register);

/** Whether a register holds what ships with the product and nothing else. */
const isClosed = (register: DeclaredRegister): boolean => register['closed'] === true;
