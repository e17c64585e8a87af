import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { appointment } from '../appointment.ts';
import { person } from '../../../07-support/people/person.ts';

const overlap = (
  { fields: one }: Stored<typeof appointment>,
  { fields: other }: Stored<typeof appointment>,
) => (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999');

export const rolesHeldOnce = keeper({
  key: 'roles-held-once',
  title: 'Nobody is appointed to the same role twice at one time',
  why: 'Two appointments to one role give two answers to when it began and who made it so.',
  keepsFrom: 'contradiction',
  of: appointment,
  reads: [person, appointment],
  findings: {
    twice: weakens(
      '{record} appoints {who} to a role that {other} already gives them for the same time.',
      'End the one, or take the other out of use.',
    ),
  },
  *each(record, s, find) {
    const { person: holder, role: own } = record.fields;
    const who = s.get(person, holder);
    if (!who) return;
    for (const other of s.referring(appointment, 'person', holder))
      if (other.id !== record.id && other.fields.role === own && other.createdAt <= record.createdAt)
        if (overlap(record, other)) yield find.twice(record, { who: who.code, other: other.code });
  },
});
