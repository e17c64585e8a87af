import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { auditFinding } from '../audit-finding.ts';
import { checklistRow } from '../checklist-row.ts';

export const findingsFromTheirAudit = keeper({
  key: 'findings-from-their-audit',
  title: 'A finding comes from a question of its own audit',
  why: 'A finding that names a question of another audit cannot be traced: the next auditor looks up the question and finds a different examination.',
  keepsFrom: 'contradiction',
  of: auditFinding,
  reads: [checklistRow],
  findings: {
    elsewhere: fails(
      '{record} names {row}, a question of another audit.',
      'Name the question it came from, or take the reference out.',
    ),
  },
  *each(record, s, find) {
    const row = s.get(checklistRow, record.fields.row);
    if (row && row.fields.audit !== record.fields.audit) yield find.elsewhere(record, { row: row.code });
  },
});
