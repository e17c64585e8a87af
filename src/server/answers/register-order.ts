import { columnOf } from '#isms/kernel/queries/listing.ts';
import { sortOf } from '#isms/kernel/declarations/order.ts';
import { inOrder } from '#isms/kernel/queries/ranking.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { shelf } from '#isms/kernel/snapshot/snapshot.ts';
import type { Answers } from './answers.ts';

/** The register that a column names records of and that may not be read: its order would tell their names. */
export const withheldBy = (
  answers: Answers,
  register: AnyRegister,
  column: string,
): AnyRegister | undefined =>
  answers.inquiry.namedIn(columnOf(register, column)).find(({ key }) => !answers.mayReadWhole(key));

/** The order a register declares for itself, unless it would tell what may not be read. */
export const registerOrder = (answers: Answers, register: AnyRegister): string =>
  sortOf(register.order).some(
    ({ column }) => !answers.mayReadColumn(register, column) || withheldBy(answers, register, column),
  )
    ? ''
    : (register.order ?? '');

/** Some records of a register in its own order. */
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
