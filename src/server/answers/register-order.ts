import { columnOf } from '#isms/kernel/queries/listing.ts';
import { sortOf } from '#isms/kernel/declarations/order.ts';
import { inOrder } from '#isms/kernel/queries/ranking.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Answers } from './answers.ts';

/**
 * Returns a register that a column refers to and that the asker may not read as a whole, or undefined. Sorting by that
 * column would disclose its names.
 */
export const withheldBy = (
  answers: Answers,
  register: AnyRegister,
  column: string,
): AnyRegister | undefined =>
  answers.inquiry.namedIn(columnOf(register, column)).find(({ key }) => !answers.mayReadWhole(key));

/** Returns the declared order of a register, or empty text if it would disclose what the asker may not read. */
export const registerOrder = (answers: Answers, register: AnyRegister): string =>
  sortOf(register.order).some(
    ({ column }) => !answers.mayReadColumn(register, column) || withheldBy(answers, register, column),
  )
    ? ''
    : (register.order ?? '');

/** Returns records of a register in its own order. */
export function inRegisterOrder(
  answers: Answers,
  register: AnyRegister,
  records: readonly Stored[],
): readonly Stored[] {
  const order = sortOf(registerOrder(answers, register));
  if (records.length < 2 || order.length === 0) return records;
  const { inquiry } = answers;
  const { rows, slots } = shelf(inquiry.snapshot, register.key);
  return order
    .toReversed()
    .reduce<readonly number[]>(
      (sorted, { column, down }) => inOrder(sorted, inquiry.ranks(register, column), down),
      records.flatMap(({ id }) => slots.get(id) ?? []),
    )
    .flatMap((slot) => rows[slot] ?? []);
}
