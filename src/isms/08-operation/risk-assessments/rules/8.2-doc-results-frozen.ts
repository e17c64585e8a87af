import { add } from '#isms/kernel/values/calendar.ts';
import { present } from '#isms/kernel/declarations/condition.ts';
import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalInForce, approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { segregationException } from '../../../across/segregation-exception.ts';
import { wasExcepted } from '../../../across/segregation.ts';
import { person } from '../../../07-support/people/person.ts';
import { assessmentRun, hadPart } from '../assessment-run.ts';

export const runResultsFrozen = rule({
  key: 'assessment-results-kept',
  title: 'The results of every assessment are kept as they were',
  answers: citesBoth('8.2 [doc]'),
  mode: 'computed',
  why: 'The list of risks moves on; what it said in March has to be found in October. An auditor compares two runs, and then each with the list of today.',
  of: assessmentRun,
  only: (record, s) => record.fields.to !== undefined && record.fields.to <= s.asOf,
  reads: [decision, organisation, person, segregationException],
  empty: missing(
    'No finished run of the risk assessment is on record.',
    'Carry out the first one and record it.',
  ),
  findings: {
    results: fails(
      '{record} was finished on {to} without its results.',
      'Freeze each risk as it stands, or attach the report of that day.',
    ),
    conclusion: weakens('{record} has no conclusion.', 'Say what it showed and what follows.'),
    late: weakens(
      '{record} was finished on {to}, and its results were taken down only on {frozen}.',
      'Freeze the results of the next run on the day it is finished: meanwhile the risks move on.',
    ),
    unapproved: weakens(
      'Nobody approved the results of {record}.',
      'Have whoever answers for the risks approve them.',
      {
        house: true,
      },
    ),
    own: weakens(
      'The results of {record} were approved by somebody who led it, or took them down.',
      'Have somebody look at them who had no part in either, and approve them anew.',
      { house: true, atOnce: true },
    ),
    void: fails(
      'The results of {record} were changed after they had been approved.',
      'Find out what was changed and why; put back what was approved, or approve it anew.',
      { atOnce: true },
    ),
  },
  follows: { void: [anything] },
  conditions: { conclusion: present('conclusion') },
  *each(record, s, find) {
    const { results, report, to = '', frozenOn: frozen } = record.fields;
    const approval = approvalOf(record, s);
    const until = add(to, s.setting(organisation, 'tolerance'));
    const isLate = until < s.asOf;
    if (frozen !== undefined && frozen > until) yield find.late(record, { to, frozen });
    if (isLate && results === undefined && report === undefined) yield find.results(record, { to });
    if (isLate && approval === 'none' && results !== undefined) yield find.unapproved(record);
    if (approval === 'void') yield find.void(record);
    const { by, on } = approvalInForce(record, s)?.fields ?? {};
    if (by === undefined || on === undefined || !hadPart(record, by)) return;
    if (!wasExcepted('author and approver', record, by, on, s)) yield find.own(record);
  },
});
