import type { RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';

/** Version 0 is what ships with the product: nobody amends it, whatever else its register takes. */
const isShipped = ({ version }: RecordAnswer): boolean => version === 0;

/** Whether a record's fields can be changed at all; whether this person may, the server says. */
export const canBeAmended = ({ fixed }: DeclaredRegister, record: RecordAnswer): boolean =>
  !fixed && !record.retired && !isShipped(record);

export const canBeRetired = ({ singleton }: DeclaredRegister, record: RecordAnswer): boolean =>
  !singleton && !isShipped(record);

/** Whether records of a register are made by filling in a form. */
export const canBeAdded = ({ actionsOnly, singleton, key }: DeclaredRegister): boolean =>
  !actionsOnly && !singleton && key !== 'requirement';
