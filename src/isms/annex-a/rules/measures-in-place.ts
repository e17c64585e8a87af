import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { person } from '../../07-support/people/person.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';

export const measuresInPlace = rule({
  key: 'measures-in-place',
  title: 'Measures are in place, each with an owner',
  controls: { through: 'controls' },
  mode: 'computed',
  why: 'A control is what is really done for it. An auditor starts from a line of the Statement of Applicability and asks to see it, with whoever runs it.',
  of: measure,
  reads: [person],
  empty: missing(
    'No measure is on record, so no control is carried out.',
    'Record what is really done for security.',
  ),
  findings: {
    absent: fails(
      '{record} is not put into practice.',
      'Put it into practice, or decide that the control is not needed.',
    ),
    overdue: fails('{record} was to be in place by {due} and is not.', 'Finish it, or agree on a new day.'),
    pending: weakens('{record} is not in place in full yet.', 'Finish it and test it.'),
    unowned: weakens('Nobody who works here owns {record}.', 'Name an owner.'),
  },
  *each(record, s, find) {
    const { status, due, owner } = record.fields;
    if (status === 'not implemented') yield find.absent(record);
    else if (status !== 'implemented')
      yield due !== undefined && due < s.asOf ? find.overdue(record, { due }) : find.pending(record);
    if (!activePerson(owner, s)) yield find.unowned(record);
  },
});
