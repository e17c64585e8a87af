import { sentences, clausesOf } from '../../../kernel/values/sentence.ts';
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

const texts = sentences('action.conclude-audit', {
  theAuditIsConcludedAlready: 'The audit is concluded already.',
  theAuditWasCalledOff: 'The audit was called off.',
  theAuditHasNotBegun: 'The audit has not begun.',
  theAuditHasNoLeadAuditor: 'The audit has no lead auditor, who would conclude it.',
  aReportIsDueTodayOrLater: 'A report is due today or later.',
  onlyTheLeadAuditorConcludesTheAudit: 'Only the lead auditor concludes the audit: {lead}.',
  wouldConcludeOnTheirOwnWork:
    '{auditor} would conclude on their own work: {records}. Somebody else examines that first.',
  rowsOfTheChecklistHaveNoAnswer:
    '{open, plural, one {One row of the checklist has no answer; one that is left out says why.} other {# rows of the checklist have no answer; those that are left out say why.}}',
  itIsNotOnRecordWhyThese:
    'It is not on record why these rows of the checklist were left out: {unexplained}.',
  whatDoesNotConformHasNoFindingYet:
    'What does not conform has no finding yet: {without}. Record a nonconformity from each of these rows, or one that is held against the same criterion.',
});

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
    if (status === 'concluded') return texts.theAuditIsConcludedAlready;
    if (status === 'cancelled') return texts.theAuditWasCalledOff;
    if (from === undefined || from > s.asOf) return texts.theAuditHasNotBegun;
    if (kind !== 'internal') return undefined;
    if (lead === undefined) return texts.theAuditHasNoLeadAuditor;
    if (lead !== actor.person)
      return texts.onlyTheLeadAuditorConcludesTheAudit({ lead: personName(lead, s) });
    for (const auditor of auditorsOf(record)) {
      const own = ownWorkOf(auditor, record, s);
      if (own.length > 0)
        return texts.wouldConcludeOnTheirOwnWork({
          auditor: personName(auditor, s),
          records: clausesOf(own),
        });
    }
    const rows = s.referring(checklistRow, 'audit', record.id);
    const open = rows.filter(({ fields }) => fields.result === undefined).length;
    if (open > 0) return texts.rowsOfTheChecklistHaveNoAnswer({ open });
    const unexplained = rows.filter(
      ({ fields }) => fields.result === 'not examined' && fields.leftOutBecause === undefined,
    );
    if (unexplained.length > 0) return texts.itIsNotOnRecordWhyThese({ unexplained: codesOf(unexplained) });
    const without = rowsWithoutFinding(record.id, s);
    return without.length === 0
      ? undefined
      : texts.whatDoesNotConformHasNoFindingYet({ without: codesOf(without) });
  },
  decide: ({ subject, input, s }) => {
    const { reportDue, conclusion, ...answers } = input;
    if (reportDue !== undefined && reportDue < s.asOf) return refused(texts.aReportIsDueTodayOrLater);
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
