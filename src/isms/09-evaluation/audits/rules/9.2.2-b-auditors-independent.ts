import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { auditorsOf, independenceReads, ownWorkOf } from '../independence.ts';
import { internal, isConcludedInCycle } from '../internal-audits.ts';

export const auditorsIndependent = rule({
  key: 'auditors-independent',
  title: 'Nobody audits their own work',
  answers: cites({ '2013': ['9.2 e)'], '2022': ['9.2.2 b)'] }),
  mode: 'computed',
  why: 'One overlooks in one’s own work what one overlooked while doing it. An auditor compares the names in the plan with those who own, lead or do what was audited.',
  of: audit,
  only: (record, s) =>
    record.fields.status === 'concluded'
      ? isConcludedInCycle(record, s)
      : record.fields.kind === 'internal' &&
        (record.fields.from !== undefined || record.fields.status !== 'planned') &&
        internal.status.some((each) => each === record.fields.status),
  reads: [...independenceReads, organisation],
  empty: missing(
    'No internal audit has been held or scheduled whose auditors could be looked at.',
    'Choose auditors who neither own, lead nor do what they audit.',
  ),
  findings: {
    nobody: fails('{record} has no auditor.', 'Name the lead auditor.'),
    own: fails(
      '{auditor} audits their own work in {record}: {what}.',
      'Have somebody else examine that, and have it examined again if it is done already.',
      { atOnce: true },
    ),
    unsaid: weakens(
      '{record} does not say what keeps its auditors impartial.',
      'Say where the auditors come from, and what they keep out of.',
    ),
  },
  *each(record, s, find) {
    const auditors = auditorsOf(record);
    if (auditors.length === 0) yield find.nobody(record);
    for (const auditor of auditors) {
      const what = ownWorkOf(auditor, record, s).join('; ');
      if (what !== '') yield find.own(record, { auditor: personName(auditor, s), what });
    }
    if (record.fields.independence === undefined) yield find.unsaid(record);
  },
});
