import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { joinedSince } from '../recent-leavers.ts';

export const joinersScreened = rule({
  key: 'joiners-screened',
  title: 'What people say of themselves is verified when they join',
  controls: controls({ '2013': ['A.7.1.1'], '2022': ['A.6.1'] }),
  mode: 'computed',
  why: 'How deep one looks depends on the law and on the work; that one looks at all is what an auditor asks for.',
  of: person,
  only: joinedSince,
  reads: [organisation],
  empty: {
    credible:
      'It may be that nobody has joined since the ISMS is in force; the register of people shows who did.',
  },
  findings: {
    none: weakens(
      '{record} joined on {from}, and nothing shows that their background was verified.',
      'Verify what the law and their work call for, and record the day.',
    ),
  },
  *each(record, _, find) {
    const { from = '', screenedOn } = record.fields;
    if (screenedOn === undefined) yield find.none(record, { from });
  },
});
