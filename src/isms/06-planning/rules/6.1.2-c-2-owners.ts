import { fails, missing } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isActive } from '../../07-support/active.ts';
import { nameOf } from '../../07-support/names.ts';
import { person } from '../../07-support/person.ts';
import { risk } from '../risk.ts';

export const risksHaveOwners = rule({
  key: 'risks-have-owners',
  title: 'Every risk has an owner who is here',
  answers: citesBoth('6.1.2 c) 2)'),
  mode: 'computed',
  why: 'Only an owner can approve a treatment and accept what remains. When somebody leaves, their risks are nobody’s until they are handed over.',
  of: risk,
  only: { status: ['open'] },
  reads: [person],
  empty: missing('No risk is on record.', 'Assess the risks.'),
  findings: {
    none: fails('{record} has no owner.', 'Name the person who can decide about it.'),
    left: fails(
      'The owner of {record}, {owner}, is no longer here.',
      'Hand the risk over to somebody who can decide about it.',
    ),
  },
  *each(record, s, find) {
    const { owner } = record.fields;
    const who = s.get(person, owner);
    if (!who) yield find.none(record);
    else if (!isActive(who, s.asOf)) yield find.left(record, { owner: nameOf(owner, s) });
  },
});
