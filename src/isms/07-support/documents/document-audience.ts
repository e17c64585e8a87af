import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { isHeld } from '../people/appointment-holders.ts';
import { activePerson } from '../people/active-person.ts';
import { person } from '../people/person.ts';

/**
 * A document or campaign that names the units and roles it is for; everyone in scope, if it names none. The information
 * security policy is for everyone, whatever it names (5.2 f).
 */
interface Addressed {
  readonly kind?: string | undefined;
  readonly units?: readonly Id<'unit'>[] | undefined;
  readonly roles?: readonly Id<'role'>[] | undefined;
}

/** Tells whom something is meant for by the units and roles it names, with the roles that people held on a day: today, if left out. */
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

/** Whether somebody did the work of a role on a day. Found from them: a role of a large organisation has many holders. */
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

/** The registers that tell whether somebody is among those whom something is meant for. */
export const audienceReads = [appointment, person] as const;

/** Whether something is meant for somebody: they work here in scope of the ISMS, and it is for their unit or a role of theirs. */
export function isInAudience(
  to: Addressed,
  id: Id<'person'>,
  s: Neighbourhood<(typeof audienceReads)[number]>,
): boolean {
  const who = activePerson(id, s);
  return who !== undefined && who.fields.inScope && audienceFields(to, s)(who);
}
