import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { appointment } from '../appointment.ts';
import { role } from '../role.ts';
import { isHeld } from '../../../07-support/people/appointment-holders.ts';
import { person } from '../../../07-support/people/person.ts';

const excludes = ({ fields }: Stored<typeof role>, other: Stored<typeof role>): boolean =>
  fields.incompatible?.includes(other.id) ?? false;

export const incompatibleRolesApart = keeper({
  key: 'incompatible-roles-apart',
  title: 'Nobody holds two roles that exclude each other',
  why: 'Roles are kept apart so that nobody checks their own work. What the register of roles excludes, the register of appointments cannot show.',
  keepsFrom: 'contradiction',
  of: appointment,
  reads: [person, role, appointment],
  findings: {
    both: fails(
      'By {record} and {other} {who} holds {role} and {excluded} at the same time, which exclude each other.',
      'Give one of the two roles to somebody else.',
    ),
  },
  *each(record, s, find) {
    const { person: holder, role: own } = record.fields;
    const held = s.get(role, own);
    const who = s.get(person, holder);
    if (!held || !who || !isHeld(record, s.asOf)) return;
    for (const other of s.referring(appointment, 'person', holder)) {
      const beside = s.get(role, other.fields.role);
      // Each pair is reported once, at the later appointment.
      if (!beside || other.createdAt > record.createdAt || !isHeld(other, s.asOf)) continue;
      if (excludes(held, beside) || excludes(beside, held))
        yield find.both(record, {
          other: other.code,
          who: who.code,
          role: held.code,
          excluded: beside.code,
        });
    }
  },
});
