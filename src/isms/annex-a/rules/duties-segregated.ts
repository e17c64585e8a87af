import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { segregationException, separations } from '../../across/segregation-exception.ts';

export const dutiesSegregated = rule({
  key: 'duties-segregated',
  title: 'Duties that conflict are held by different people',
  controls: controls({ '2013': ['A.6.1.2'], '2022': ['A.5.3'] }),
  mode: 'computed',
  why: 'Whoever can both do something and wave it through can hide a mistake or worse. Acts keep the two apart here; where top management has excepted somebody, only the check in its place stands between.',
  of: segregationException,
  only: ({ fields }, s) => fields.until >= s.asOf,
  reads: [person],
  empty: { credible: 'Nobody is excepted: acts keep these duties apart by themselves.' },
  findings: {
    excepted: weakens(
      '{person} is excepted until {until} from keeping these apart: {separation}. {record} says what is checked in its place.',
      'See that the check takes place, and share the duties out before that day.',
    ),
  },
  *each(record, s, find) {
    const { person: who, separation, until } = record.fields;
    const apart = separations[separation];
    yield find.excepted(record, {
      person: personName(who, s),
      until,
      separation: apart.charAt(0).toLowerCase() + apart.slice(1),
    });
  },
});
