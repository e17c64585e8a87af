import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { isHeld } from '../people/appointment-holders.ts';
import { activePerson } from '../people/active-person.ts';
import { person } from '../people/person.ts';

/**
 * A document or campaign that names the units and roles it is for; everyone in scope if it names none. The information
 * security policy is for everyone, whatever it names (5.2 f).
 */
interface Addressed {
  readonly kind?: string | undefined;
  readonly units?: readonly Id<'unit'>[] | undefined;
  readonly roles?: readonly Id<'role'>[] | undefined;
}

/**
 * Returns a function that checks whether something is meant for a person, by the units and roles it names. Roles count
 * as held on a day, today by default.
 */
export function audienceFields(
  { kind, units = [], roles = [] }: Addressed,
  s: Neighbourhood<typeof appointment>,
  day: PlainDate = s.asOf,
): (who: Stored<typeof person>) => boolean {
  if (kind === 'information security policy' || units.length + roles.length === 0) return () => true;
  return ({ id, fields }) =>
    (fields.unit !== undefined && units.includes(fields.unit)) ||
    (roles.length > 0 && holdsAny(roles, id, s, day));
}

/**
 * Checks whether a person did the work of a role on a day. It starts from the person, since a role in a large
 * organisation has many holders.
 */
const holdsAny = (
  roles: readonly Id<'role'>[],
  id: Id<'person'>,
  s: Neighbourhood<typeof appointment>,
  day: PlainDate,
): boolean =>
  (['person', 'deputy'] as const).some((as) =>
    s
      .referring(appointment, as, id)
      .some(
        (each) => each.fields.role !== undefined && roles.includes(each.fields.role) && isHeld(each, day),
      ),
  );

/** The registers to read for the audience of a document or campaign. */
export const audienceReads = [appointment, person] as const;

/**
 * Checks whether something is meant for a person: the person works here in scope of the ISMS, and it is for their unit
 * or a role of theirs.
 */
export function isInAudience(
  to: Addressed,
  id: Id<'person'>,
  s: Neighbourhood<(typeof audienceReads)[number]>,
): boolean {
  const who = activePerson(id, s);
  return who !== undefined && who.fields.inScope && audienceFields(to, s)(who);
}
