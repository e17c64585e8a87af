import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { approvalOf, decision } from '../../across/decision.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { exception } from '../../08-operation/exceptions/exception.ts';
import {
  settleBy,
  technicalVulnerability,
} from '../../08-operation/vulnerabilities/technical-vulnerability.ts';

export const vulnerabilitiesSettled = rule({
  key: 'vulnerabilities-settled-in-time',
  title: 'Technical vulnerabilities are settled within the time their severity allows',
  controls: controls({ '2013': ['A.12.6.1'], '2022': ['A.8.8'] }),
  mode: 'computed',
  why: 'Attackers need days. An auditor takes the critical ones of a quarter and compares three dates: found, due, settled.',
  of: technicalVulnerability,
  only: (record, s) =>
    record.fields.status === 'open' || speaksForToday(record.fields.settledOn ?? '1970-01-01', s),
  reads: [exception, decision, organisation],
  empty: missing(
    'No technical vulnerability was open or settled in the last year.',
    'Look for them: scan, and follow the notices of makers and authorities.',
  ),
  findings: {
    unrated: fails(
      'How severe {record} is has not been settled, so nothing says by when it is due.',
      'Rate it.',
    ),
    overdue: fails(
      '{record} was to be settled by {due} and is not.',
      'Fix it, or have an exception granted that says what is done instead.',
    ),
    late: weakens(
      '{record} was to be settled by {due}, was settled on {on}, and nobody says why.',
      'Record what took so long and what was done meanwhile.',
    ),
    bare: weakens('{record} was accepted without a reason.', 'Record why it can stay.'),
  },
  *each(record, s, find) {
    const { settledOn: on, decision: verdict, reason, exception: waiver } = record.fields;
    const due = settleBy(record, s);
    if (due === undefined) {
      yield find.unrated(record);
      return;
    }
    const granted = s.get(exception, waiver);
    const isWaived =
      granted !== undefined &&
      approvalOf(granted, s) === 'in force' &&
      (granted.fields.until ?? '9999') >= (on ?? s.asOf);
    if ((on ?? s.asOf) > due && !isWaived) {
      if (on === undefined) yield find.overdue(record, { due });
      else if (reason === undefined) yield find.late(record, { due, on });
    }
    if (verdict === 'accept' && reason === undefined) yield find.bare(record);
  },
});
