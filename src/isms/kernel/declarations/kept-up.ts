import { counts } from './deadline.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister, Deadline } from './register.ts';

/**
 * Checks whether a record is still worked with, as far as its register declares. A record that is over (closed, done,
 * ended, or about a past event) rightly names what existed then and is not checked again.
 */
export function isKeptUp(record: Stored, register: AnyRegister, s: Neighbourhood): boolean {
  // A record that nobody may amend cannot be mended either.
  if (record.retired || register.fixed || register.closed || record.version === 0) return false;
  const { to } = record.fields;
  if (register.fields['to']?.kind === 'date' && typeof to === 'string' && to < s.asOf) return false;
  const deadlines = Object.values(register.deadlines ?? {});
  if (deadlines.length > 0) return deadlines.some((deadline) => keeps(record, deadline, s));
  const isEvent = Object.values(register.fields).some(({ kind, optional }) => kind === 'date' && !optional);
  return !isEvent && isWhole(record, register, s);
}

/** Checks whether a deadline still counts. A planned interval that never ends keeps a record up for good. */
function keeps(record: Stored, deadline: Deadline, s: Neighbourhood): boolean {
  if (deadline.while || deadline.until || typeof deadline.on !== 'string') return counts(record, deadline);
  const day = record.fields[deadline.on];
  return typeof day !== 'string' || day >= s.asOf;
}

/** Checks whether the record that this one is part of, if any, is still kept up. */
function isWhole(record: Stored, { partOf, fields }: AnyRegister, s: Neighbourhood): boolean {
  const to = partOf === undefined ? undefined : fields[partOf]?.to;
  if (partOf === undefined || to === undefined) return true;
  const whole = s.follow({ register: to, id: String(record.fields[partOf]) });
  return whole === undefined || isKeptUp(whole.record, whole.register, s);
}

/**
 * Returns the registers that `isKeptUp` may read besides a record's own: the register it is part of, and so on upwards.
 */
export function wholesOf(
  register: AnyRegister,
  registers: ReadonlyMap<string, AnyRegister>,
): readonly AnyRegister[] {
  if (register.deadlines) return [];
  const whole = registers.get(register.fields[register.partOf ?? '']?.to ?? '');
  return whole ? [whole, ...wholesOf(whole, registers)] : [];
}
