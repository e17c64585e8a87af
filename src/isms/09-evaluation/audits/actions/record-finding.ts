import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { audit } from '../audit.ts';
import { auditFinding, lacksFinding } from '../audit-finding.ts';
import { checklistRow } from '../checklist-row.ts';
import { countCriteria, criteriaNames, haveCommonCriterion } from '../criteria.ts';

const texts = sentences('action.record-finding', {
  theAuditIsConcluded: 'The audit is concluded.',
  theAuditWasCalledOff: 'The audit was called off.',
  theQuestionHasNoAnswerYet: 'The question has no answer yet.',
  nameAtLeastOneOfTheCriteria:
    'Name at least one of the criteria of the question. A finding against something else is added to the audit itself.',
});

const { title, grade, statement, facts, evidence, processes, repeats, acceptedBy, due, ...rest } =
  auditFinding.fields;
const { requirements, controls, obligations, sections } = rest;

/** The action that records a finding from a checklist question, with the criteria of that question (9.2.2). */
export const recordFinding = action({
  key: 'record-finding',
  clause: '9.2.2',
  title: 'Record finding',
  consequence: 'A finding of this audit is on record that names this question.',
  by: { fields: ['auditor', 'audit.lead'], roles: ['isms-manager'] },
  awaited: lacksFinding,
  on: checklistRow,
  reads: [audit, auditFinding],
  shows: ['question', 'observed', 'result', ...criteriaNames],
  input: {
    title,
    grade,
    statement,
    facts,
    requirements,
    controls,
    obligations,
    sections,
    evidence,
    processes,
    repeats,
    acceptedBy,
    due,
  },
  sections: {
    'More about it': ['evidence', 'processes', 'repeats', 'acceptedBy', 'due'],
  },
  start: ({ fields }) => ({
    facts: fields.observed,
    evidence: fields.evidence,
    // If the question has several criteria, the auditor chooses the one that is not met.
    ...(criteriaNames.flatMap<unknown>((name) => fields[name] ?? []).length === 1 &&
      Object.fromEntries(criteriaNames.map((name) => [name, fields[name]]))),
  }),
  obstacle: (row, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    const { status } = s.get(audit, row.fields.audit)?.fields ?? {};
    if (status === 'concluded') return texts.theAuditIsConcluded;
    if (status === 'cancelled') return texts.theAuditWasCalledOff;
    return row.fields.result === undefined ? texts.theQuestionHasNoAnswerYet : undefined;
  },
  decide: ({ subject, input, actor, s }) => {
    if (countCriteria(subject.fields) > 0 && !haveCommonCriterion(input, subject.fields))
      return refused(texts.nameAtLeastOneOfTheCriteria);
    return [
      create(auditFinding, {
        ...input,
        audit: subject.fields.audit,
        row: subject.id,
        foundOn: s.asOf,
        auditor: actor.person,
      }),
    ];
  },
});
