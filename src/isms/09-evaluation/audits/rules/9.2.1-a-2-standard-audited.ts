import { missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { audit } from '../audit.ts';
import { coverageFindings, coverageReads, findUncovered } from '../coverage.ts';
import { isConcludedInCycle } from '../internal-audits.ts';

export const standardAudited = rule({
  key: 'standard-audited',
  title: 'Over the cycle internal audits examine every clause and every control that applies',
  answers: cites({ '2022': ['9.2.1 a) 2)'] }),
  mode: 'computed',
  why: 'Not every audit has to look at everything, but the audits of a cycle together do. An auditor lays them side by side and looks for the clause that is always left for next time.',
  of: audit,
  only: isConcludedInCycle,
  reads: coverageReads,
  empty: missing(
    'No internal audit has been concluded, so none tells whether the ISMS meets the standard.',
    'Hold an internal audit, and record in its checklist what it examined.',
  ),
  findings: coverageFindings,
  *each(record, _, find) {
    if (record.fields.standard === undefined) yield find.unanswered(record);
  },
  *check(s, find) {
    if (s.all(audit).some((each) => isConcludedInCycle(each, s))) yield* findUncovered('2022', s, find);
  },
});
