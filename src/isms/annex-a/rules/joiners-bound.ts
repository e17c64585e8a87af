import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { joinedSince } from '../recent-leavers.ts';

export const joinersBound = rule({
  key: 'joiners-agree-to-terms',
  title: 'Whoever joins has agreed to their duties before',
  controls: controls({ '2013': ['A.7.1.2', 'A.13.2.4'], '2022': ['A.6.2', 'A.6.6'] }),
  mode: 'computed',
  why: 'Duties bind whoever agreed to them. An auditor takes the last to join and asks for the signature.',
  of: person,
  only: joinedSince,
  reads: [organisation],
  empty: {
    credible:
      'It may be that nobody has joined since the ISMS is in force; the register of people shows who did.',
  },
  findings: {
    none: fails(
      '{record} joined on {from} and has not agreed to any duties in security.',
      'Have them sign the terms.',
    ),
    late: weakens(
      '{record} joined on {from} and agreed to the terms only on {on}.',
      'Have the next one sign before the first day.',
    ),
  },
  *each(record, _, find) {
    const { from = '', termsOn: on } = record.fields;
    if (on === undefined) yield find.none(record, { from });
    else if (on > from) yield find.late(record, { from, on });
  },
});
