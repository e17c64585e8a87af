import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites, controls } from '#isms/standard/cites.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { isControlled } from '../supplier-control.ts';
import { serves, supplier } from '../supplier.ts';

export const suppliersControlled = rule({
  key: 'suppliers-controlled',
  title: 'What comes from outside is under control by agreement or by measures of our own',
  answers: cites({ '2022': ['8.1 [external]'] }),
  controls: controls({ '2013': ['A.15.1.1'], '2022': ['A.5.19'] }),
  mode: 'supported',
  why: 'Work can be given away, answering for it cannot. For each supplier an auditor asks what binds it, and who here looks after it.',
  of: supplier,
  only: (record, s) => serves(record, s.asOf),
  reads: [person],
  empty: missing(
    'No supplier is on record that matters to the ISMS.',
    'Record who provides what the ISMS relies on, beginning with hosting, mail and connections.',
  ),
  findings: {
    uncontrolled: fails(
      'Neither an agreement nor a measure of our own keeps {record} under control.',
      'Agree on security terms, or decide what you do yourselves.',
    ),
    unowned: weakens('Nobody who works here looks after {record}.', 'Name an owner.'),
    unrated: weakens('How critical {record} is has not been settled.', 'Say how bad it is if it fails.'),
  },
  *each(record, s, find) {
    if (!isControlled(record)) yield find.uncontrolled(record);
    if (!activePerson(record.fields.owner, s)) yield find.unowned(record);
    if (record.fields.criticality === undefined) yield find.unrated(record);
  },
});
