import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';

export const findingsWithinTheirAudit = keeper({
  key: 'findings-within-their-audit',
  title: 'A finding was made while its audit was held',
  why: 'What was found before the audit began or after it was concluded was not found by it.',
  keepsFrom: 'date',
  of: auditFinding,
  reads: [audit],
  findings: {
    outside: weakens(
      '{record} was found on {on}, and {audit} was held from {from} to {to}.',
      'Correct the day, or record it as what it was: no finding of this audit.',
    ),
  },
  *each(record, s, find) {
    const { foundOn: on } = record.fields;
    const held = s.get(audit, record.fields.audit);
    if (!held || on === undefined) return;
    const { from } = held.fields;
    // An audit that is not concluded goes on beyond the days that were planned for it.
    const isOver = held.fields.status === 'concluded' || held.fields.status === 'cancelled';
    const to = isOver ? (held.fields.concludedOn ?? held.fields.to) : s.asOf;
    if (from !== undefined && to !== undefined && (on < from || on > to))
      yield find.outside(record, { on, audit: held.code, from, to });
  },
});
