import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { notAPerson } from '../../../across/settings.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { audit } from '../audit.ts';
import { auditFinding, rowsWithoutFinding } from '../audit-finding.ts';
import { checklistRow } from '../checklist-row.ts';
import { auditorsOf, independenceReads, ownWorkOf } from '../independence.ts';

const answer = (name: 'ownDemands' | 'standard' | 'effective') => {
  const { title, help, options = {} } = audit.fields[name];
  return choice({ title, help, options });
};

/** The action by which the lead auditor concludes an audit (9.2.1). Nobody concludes an audit of their own work. */
export const concludeAudit = action({
  key: 'conclude-audit',
  clause: '9.2.1',
  title: 'Conclude audit',
  consequence:
    'The audit counts as concluded with these answers. Its report is due, and what it examined counts for the cycle.',
  settles: ['audit'],
  by: { fields: ['lead'], roles: ['isms-manager'] },
  on: audit,
  reads: [...independenceReads, auditFinding],
  input: {
    ownDemands: answer('ownDemands'),
    standard: answer('standard'),
    effective: answer('effective'),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What the audit comes to, with its limits and what stood in its way.',
    }),
    reportDue: date({
      title: 'Report due',
      help: 'When the report is to be out, if that is not settled yet.',
      optional: true,
    }),
  },
  obstacle: (record, s, actor) => {
    const { status, kind, lead, from } = record.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (status === 'concluded') return 'The audit is concluded already.';
    if (status === 'cancelled') return 'The audit was called off.';
    if (from === undefined || from > s.asOf) return 'The audit has not begun.';
    if (kind !== 'internal') return undefined;
    if (lead === undefined) return 'The audit has no lead auditor, who would conclude it.';
    if (lead !== actor.person) return `Only the lead auditor concludes the audit: ${personName(lead, s)}.`;
    for (const auditor of auditorsOf(record)) {
      const own = ownWorkOf(auditor, record, s);
      if (own.length > 0)
        return `${personName(auditor, s)} would conclude on their own work: ${own.join('; ')}. Somebody else examines that first.`;
    }
    const rows = s.referring(checklistRow, 'audit', record.id);
    const open = rows.filter(({ fields }) => fields.result === undefined).length;
    if (open > 0)
      return open === 1
        ? 'One row of the checklist has no answer; one that is left out says why.'
        : `${open} rows of the checklist have no answer; those that are left out say why.`;
    const unexplained = rows.filter(
      ({ fields }) => fields.result === 'not examined' && fields.leftOutBecause === undefined,
    );
    if (unexplained.length > 0)
      return `It is not on record why these rows of the checklist were left out: ${codesOf(unexplained)}.`;
    const without = rowsWithoutFinding(record.id, s);
    return without.length === 0
      ? undefined
      : `What does not conform has no finding yet: ${codesOf(without)}. Record a nonconformity from each of these rows, or one that is held against the same criterion.`;
  },
  decide: ({ subject, input, s }) => {
    const { reportDue, conclusion, ...answers } = input;
    if (reportDue !== undefined && reportDue < s.asOf) return refused('A report is due today or later.');
    return [
      amend(subject, {
        status: 'concluded',
        ...(answers as { ownDemands: 'yes'; standard: 'yes'; effective: 'yes' }),
        conclusion,
        concludedOn: s.asOf,
        ...(reportDue !== undefined && { reportDue }),
      }),
    ];
  },
});

const mostNamed = 10;

/** Returns the first codes of records, and the number of further ones. */
function codesOf(records: readonly Stored[]): string {
  const named = records.slice(0, mostNamed).map(({ code }) => code);
  const others = records.length - named.length;
  return others > 0 ? `${named.join(', ')} and ${others} more` : named.join(', ');
}
