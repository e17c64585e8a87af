import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { evidence } from '../../../across/evidence.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { auditFinding, rowsWithoutFinding } from '../audit-finding.ts';
import { isReportKept } from '../audit-report.ts';
import { auditProgramme } from '../audit-programme.ts';
import { checklistRow } from '../checklist-row.ts';
import { countCriteria } from '../criteria.ts';
import { isConcludedInCycle } from '../internal-audits.ts';

export const auditsOnRecord = rule({
  key: 'audits-on-record',
  title: 'Programme, reports and what audits saw are kept',
  answers: cites({ '2013': ['9.2 g)'], '2022': ['9.2.2 [doc]'] }),
  mode: 'computed',
  why: 'What an audit found has to be traced years later by somebody who was not there: which criterion, which cases, seen where.',
  of: audit,
  only: isConcludedInCycle,
  reads: [auditProgramme, checklistRow, auditFinding, evidence, organisation],
  empty: missing(
    'No internal audit has been concluded, so there are no results to keep.',
    'Hold an internal audit, and keep its report.',
  ),
  findings: {
    unprogrammed: fails(
      'No audit programme is on record.',
      'Record the programme under which the audits were held.',
      { adds: 'audit-programme' },
    ),
    reportless: fails(
      '{record} is concluded, and its report is not on record.',
      'Add the report as a document or as evidence.',
      { act: 'distribute-audit-report' },
    ),
    uncriterial: weakens(
      '{record} names nothing that it was held against.',
      'Name the requirement, control, law, contract or section.',
    ),
    factless: weakens('{record} does not show what was seen.', 'Write down the facts that bear it out.'),
    unanswered: weakens(
      '{record} was concluded with {count} rows of its checklist unanswered.',
      'Answer them, or say why they were left out and when they will be examined.',
    ),
    unfound: fails(
      '{record} was answered with “Does not conform”, and {audit} was concluded without a finding on it.',
      'Record the finding, or correct the answer.',
    ),
    unexplained: weakens(
      '{record} was left out of the audit, and nothing says why.',
      'Say why, and when it will be examined.',
    ),
    unkept: weakens(
      '{record} was answered from a sample, and it is not on record which cases were looked at.',
      'List the cases, or add the list as evidence.',
    ),
  },
  *each(record, s, find) {
    if (!isReportKept(record, s)) yield find.reportless(record);
    for (const each of s.referring(auditFinding, 'audit', record.id)) {
      if (countCriteria(each.fields) === 0) yield find.uncriterial(each);
      if (each.fields.facts === undefined && (each.fields.evidence ?? []).length === 0)
        yield find.factless(each);
    }
    const rows = s.referring(checklistRow, 'audit', record.id);
    const unanswered = rows.filter(({ fields }) => fields.result === undefined);
    if (unanswered.length > 0) yield find.unanswered(record, { count: unanswered.length });
    for (const row of rowsWithoutFinding(record.id, s)) yield find.unfound(row, { audit: record.code });
    for (const row of rows) {
      const { result, leftOutBecause, sampleSize = 0, sample = [], observed } = row.fields;
      if (result === 'not examined' && leftOutBecause === undefined) yield find.unexplained(row);
      const areCasesKept = sample.length > 0 || (row.fields.evidence ?? []).length > 0;
      const isAll = row.fields.sampling === 'all' && observed !== undefined;
      if (sampleSize > 0 && !areCasesKept && !isAll) yield find.unkept(row);
    }
  },
  *check(s, find) {
    const isAnyConcluded = s.all(audit).some((each) => isConcludedInCycle(each, s));
    if (isAnyConcluded && s.all(auditProgramme).length === 0) yield find.unprogrammed();
  },
});
