import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { person } from '../../07-support/people/person.ts';
import { absence } from '../absence.ts';

export const absencesWithinEmployment = keeper({
  key: 'absences-within-employment',
  title: 'Nobody is away from a place where they do not work',
  why: 'While somebody is away nobody minds what they have not read or done. An absence that outlasts the employment hides a departure.',
  keepsFrom: 'date',
  of: absence,
  reads: [person],
  findings: {
    after: weakens(
      '{record} says that {who} is away, who left on {on}.',
      'End the absence with the employment.',
    ),
    before: weakens(
      '{record} says that {who} is away from {from}, before their first day, {on}.',
      'Correct the day.',
    ),
  },
  *each(record, s, find) {
    const who = s.get(person, record.fields.person);
    if (!who) return;
    const { from } = record.fields;
    const { from: first, to: last } = who.fields;
    if (first !== undefined && from < first) yield find.before(record, { who: who.code, from, on: first });
    if (last !== undefined && last < s.asOf && (record.fields.to ?? '9999') > last)
      yield find.after(record, { who: who.code, on: last });
  },
});
