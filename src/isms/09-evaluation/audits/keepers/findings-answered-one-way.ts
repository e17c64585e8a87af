import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { auditFinding } from '../audit-finding.ts';
import { nonconformity } from '../../../10-improvement/nonconformity.ts';

export const findingsAnsweredOneWay = keeper({
  key: 'findings-answered-one-way',
  title: 'A finding is taken up, or it is said why not',
  why: 'Where a nonconformity was raised and it is said that nothing needs to be done, the next auditor takes the answer that suits them.',
  keepsFrom: 'contradiction',
  of: auditFinding,
  reads: [nonconformity],
  findings: {
    both: fails(
      '{record} was taken up in {nonconformity}, and says why nothing is done about it.',
      'Take the reason out, or close the nonconformity with it.',
    ),
  },
  *each(record, s, find) {
    const raised = s.get(nonconformity, record.fields.nonconformity);
    if (raised && !raised.retired && record.fields.noActionBecause !== undefined)
      yield find.both(record, { nonconformity: raised.code });
  },
});
