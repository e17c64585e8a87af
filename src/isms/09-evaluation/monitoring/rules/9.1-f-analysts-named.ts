import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { isActive } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { metric } from '../metric.ts';

export const analystsNamed = rule({
  key: 'analysts-named',
  title: 'Each metric has somebody who makes sense of its values',
  answers: citesBoth('9.1 f)'),
  mode: 'computed',
  why: 'Whoever measures need not understand what a figure means for security. The standard wants it settled who does.',
  of: metric,
  only: { status: ['active'] },
  reads: [person],
  empty: missing(
    'Nothing is measured that somebody could make sense of.',
    'Settle what is measured, and who looks at the values.',
  ),
  findings: {
    nobody: fails(
      'It is not settled who analyses the values of {record}.',
      'Name who makes sense of the values and says what follows.',
    ),
    left: fails(
      '{who}, who analyses the values of {record}, is no longer here.',
      'Have somebody else analyse the values from now on.',
    ),
  },
  *each(record, s, find) {
    const who = s.get(person, record.fields.analyst);
    if (!who) yield find.nobody(record);
    else if (!isActive(who, s.asOf)) yield find.left(record, { who: personName(who.id, s) });
  },
});
