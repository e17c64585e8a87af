import { present } from '#isms/kernel/declarations/condition.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { isActive } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesAnsweredFor = rule({
  key: 'objectives-answered-for',
  title: 'Somebody who is here answers for each objective',
  answers: cites({ '2013': ['6.2 h)'], '2022': ['6.2 j)'] }),
  mode: 'computed',
  why: 'Everybody’s objective is nobody’s. The person is asked how far it has come, and can say so.',
  of: objective,
  only: { status: ['active'] },
  reads: [person],
  empty: noObjectives,
  findings: {
    nobody: fails('Nobody answers for {record}.', 'Name the person who is to reach it.'),
    left: fails('{owner}, who answered for {record}, is no longer here.', 'Hand it over to somebody who is.'),
  },
  conditions: { nobody: present('owner') },
  *each(record, s, find) {
    const owner = s.get(person, record.fields.owner);
    if (owner && !isActive(owner, s.asOf)) yield find.left(record, { owner: personName(owner.id, s) });
  },
});
