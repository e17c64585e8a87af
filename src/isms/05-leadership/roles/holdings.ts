import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { isHeld } from '../../07-support/people/appointment-holders.ts';
import type { person } from '../../07-support/people/person.ts';
import { appointment } from './appointment.ts';
import type { role } from './role.ts';

/** Returns the appointments by which active people hold a role on the day of the snapshot. */
export const activeHoldings = (
  { id }: Stored<typeof role>,
  s: Neighbourhood<typeof appointment | typeof person>,
): readonly Stored<typeof appointment>[] =>
  s
    .referring(appointment, 'role', id)
    .filter((each) => isHeld(each, s.asOf) && activePerson(each.fields.person, s));
