import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isActive } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { metric } from '../metric.ts';

export const measuringPeopleNamed = rule({
  key: 'measuring-people-named',
  title: 'Each metric has somebody who takes its values',
  answers: citesBoth('9.1 d)'),
  mode: 'computed',
  why: 'A report that runs by itself still needs somebody who notices when it stops. An auditor asks that person how the last value came about.',
  of: metric,
  only: { status: ['active'] },
  reads: [person],
  empty: missing('Nothing is measured by anybody.', 'Settle what is measured, and by whom.'),
  findings: {
    nobody: fails(
      'It is not settled who takes the values of {record}.',
      'Name who takes the values, or answers for the collector that does.',
    ),
    left: fails(
      '{who}, who takes the values of {record}, is no longer here.',
      'Have somebody else take the values from now on.',
    ),
  },
  *each(record, s, find) {
    const who = s.get(person, record.fields.collector);
    if (!who) yield find.nobody(record);
    else if (!isActive(who, s.asOf)) yield find.left(record, { who: personName(who.id, s) });
  },
});
