import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { document } from '../../../07-support/documents/document.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { checklistRow } from '../checklist-row.ts';
import { isExamined } from '../coverage.ts';
import { isConcludedInCycle } from '../internal-audits.ts';

export const ownDemandsAudited = rule({
  key: 'own-demands-audited',
  title: 'Internal audits tell whether the organisation does what it demands of itself',
  answers: cites({ '2013': ['9.2 a) 1)'], '2022': ['9.2.1 a) 1)'] }),
  mode: 'computed',
  why: 'Policies, procedures and contracts are criteria like the standard. An audit of the standard alone never finds that a rule of your own is not kept.',
  of: audit,
  only: isConcludedInCycle,
  reads: [checklistRow, document, organisation],
  empty: missing(
    'No internal audit has been concluded, so none tells whether your own demands are met.',
    'Hold an internal audit with your policies and procedures among its criteria.',
  ),
  findings: {
    none: fails(
      'No internal audit was held against a policy, procedure, law or contract of yours.',
      'Name them among the criteria of the next one.',
    ),
    unanswered: fails(
      '{record} does not say whether the ISMS meets what the organisation demands of it.',
      'Have the lead auditor answer it.',
    ),
    unexamined: weakens(
      '{record} was to be held against {document}, and nothing in its checklist shows that it was.',
      'Examine it in the next audit, or record where it was examined.',
    ),
  },
  *each(record, s, find) {
    const { ownDemands, documents = [] } = record.fields;
    if (ownDemands === undefined) yield find.unanswered(record);
    const rows = s.referring(checklistRow, 'audit', record.id);
    const examined = new Set(
      rows.filter(isExamined).flatMap(({ fields }) => (fields.sections ?? []).map((each) => each.document)),
    );
    if (rows.length > 0)
      for (const id of documents)
        if (!examined.has(id)) yield find.unexamined(record, { document: s.get(document, id)?.code ?? id });
  },
  *check(s, find) {
    const audits = s.all(audit).filter((each) => isConcludedInCycle(each, s));
    const isHeldAgainstOwn = audits.some(
      ({ fields: { documents = [], obligations = [] } }) => documents.length + obligations.length > 0,
    );
    if (audits.length > 0 && !isHeldAgainstOwn) yield find.none();
  },
});
