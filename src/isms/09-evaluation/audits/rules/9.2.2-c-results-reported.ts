import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { managersRead, unitsToInform } from '../audit-report.ts';
import { isConcludedInCycle } from '../internal-audits.ts';

export const resultsReported = rule({
  key: 'audit-results-reported',
  title: 'The managers concerned got the results of each internal audit',
  answers: cites({ '2013': ['9.2 f)'], '2022': ['9.2.2 c)'] }),
  mode: 'computed',
  why: 'Whoever leads what was audited has to know what was found there, and to act. An auditor asks one of those managers.',
  of: audit,
  only: isConcludedInCycle,
  reads: [...managersRead, organisation],
  empty: missing(
    'No internal audit has been concluded, so no results were reported.',
    'Hold an internal audit, and report it to the managers of what was audited.',
  ),
  findings: {
    unreported: fails(
      'The results of {record} were to be reported by {due}, and nobody got them.',
      'Send the report to the managers concerned, and record that it went out.',
      { act: 'distribute-audit-report' },
    ),
    addressless: fails('{record} does not show who got its results.', 'Name those who got the report.', {
      act: 'distribute-audit-report',
    }),
    uninformed: fails(
      '{record} looked into {unit}, and its manager {manager} is not among those who got the results.',
      'Send the report to the manager as well.',
      { act: 'distribute-audit-report' },
    ),
    early: weakens(
      'The report of {record} went out on {on}, before the audit was concluded.',
      'Send those concerned what the audit came to in the end.',
      { act: 'distribute-audit-report' },
    ),
  },
  *each(record, s, find) {
    const { concludedOn = '', reportDue, reportedOn, reportedTo = [] } = record.fields;
    if (reportedOn === undefined) {
      const due = reportDue ?? (concludedOn && add(concludedOn, s.setting(organisation, 'tolerance')));
      if (due < s.asOf) yield find.unreported(record, { due });
      return;
    }
    if (reportedOn < concludedOn) yield find.early(record, { on: reportedOn });
    if (reportedTo.length === 0) yield find.addressless(record);
    else
      for (const { unit, manager } of unitsToInform(record, s, reportedOn))
        if (!reportedTo.includes(manager))
          yield find.uninformed(record, { unit: unit.code, manager: personName(manager, s) });
  },
});
