import type { Asker } from '#access/asker.ts';
import { may, type Act } from '#access/policies.ts';
import { closedRecord, notAddedSo } from '#access/refusals.ts';
import type { Change } from '#isms/kernel/change.ts';
import type { Problem } from '#isms/kernel/problem.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { AnyRegister } from '#isms/kernel/register.ts';

/** What forbids a change to a record that whoever asks may read. */
export function forbidding(
  asker: Asker,
  act: Act,
  register: AnyRegister,
  record: Stored,
  change: Change,
): Problem | undefined {
  if (!may(asker, act, register, record)) return closedRecord(asker, 'change', register, record);
  return movesAway(asker, register, record, change) ? notAddedSo(asker, register) : undefined;
}

/** Whether a change would make the record part of something else, to which whoever asks may not add. */
function movesAway(asker: Asker, register: AnyRegister, { fields }: Stored, change: Change): boolean {
  const { partOf } = register;
  if (change.do !== 'amend' || partOf === undefined) return false;
  const whole = change.fields[partOf];
  if (whole === undefined || whole === fields[partOf]) return false;
  return !may(asker, 'create', register, { fields: { ...fields, ...change.fields } });
}
