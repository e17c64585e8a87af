import type { Id } from '#isms/kernel/field.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { appointment } from '../05-leadership/appointment.ts';
import { holdersOf, isHeld } from './holders.ts';
import type { person } from './person.ts';

/** A document or campaign that names the units and roles it is for; everyone in scope, if it names none. */
interface Addressed {
  readonly units?: readonly Id<'unit'>[] | undefined;
  readonly roles?: readonly Id<'role'>[] | undefined;
}

/** Tells whom something is meant for by the units and roles it names. */
export function meantFor(
  { units = [], roles = [] }: Addressed,
  s: Reader<typeof appointment>,
): (who: Stored<typeof person>) => boolean {
  if (units.length + roles.length === 0) return () => true;
  const holders = new Set(
    roles
      .flatMap((role) => s.referring(appointment, 'role', role))
      .filter((each) => isHeld(each, s.asOf))
      .flatMap(holdersOf),
  );
  return ({ id, fields }) => holders.has(id) || (fields.unit !== undefined && units.includes(fields.unit));
}
