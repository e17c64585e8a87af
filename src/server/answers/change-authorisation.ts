import type { Asker } from '#access/asker.ts';
import { may, type Act } from '#access/policies.ts';
import { closedRecord, notAddedSo } from '#access/refusals.ts';
import type { Facts } from '#access/relations.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';

/** Returns the problem that forbids a change to a record that the asker may read, or undefined. */
export function changeRefusal(
  asker: Asker,
  act: Act,
  register: AnyRegister,
  record: Stored,
  change: Change,
): Problem | undefined {
  if (!may(asker, act, register, record)) return closedRecord(asker, 'change', register, record);
  const moved = movedFacts(register, record, change);
  return moved && !may(asker, 'create', register, moved) ? notAddedSo(asker, register, moved) : undefined;
}

/**
 * Returns the changed record if the change makes it a part of another record, else undefined. The asker then has to be
 * allowed to add to that one.
 */
function movedFacts({ partOf }: AnyRegister, { fields }: Stored, change: Change): Facts | undefined {
  if (change.do !== 'amend' || partOf === undefined) return undefined;
  const whole = change.fields[partOf];
  if (whole === undefined || whole === fields[partOf]) return undefined;
  return { fields: { ...fields, ...change.fields } };
}
