import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { needed } from '#isms/kernel/declarations/fields.ts';
import { invalid } from '#isms/kernel/values/problem.ts';
import { notAPerson } from '../../../across/settings.ts';
import { audit } from '../audit.ts';
import { checklistRow } from '../checklist-row.ts';

const texts = sentences('action.answer-checklist-row', {
  theAuditIsConcluded: 'The audit is concluded.',
  theAuditWasCalledOff: 'The audit was called off.',
  itIsAnsweredAlready: 'It is answered already; a mistake is mended with “Edit”.',
  isNeededForAQuestionThatIsLeftOut: 'is needed for a question that is left out',
});

const { result, observed, evidence, interviewed, examinedOn, leftOutBecause } = checklistRow.fields;

/** The action that records the answer to a checklist question, or why it was left out (9.2.2). */
export const answerChecklistRow = action({
  key: 'answer-checklist-row',
  clause: '9.2.2',
  title: 'Record answer',
  consequence:
    'The question counts as answered. Where the answer is that something does not conform, a finding is recorded next.',
  by: { fields: ['auditor', 'audit.lead'], roles: ['isms-manager'] },
  awaited: ({ fields }, s) => {
    const { from, status } = s.get(audit, fields.audit)?.fields ?? {};
    const isUnderWay =
      from !== undefined && from <= s.asOf && (status === 'planned' || status === 'under way');
    return isUnderWay && fields.result === undefined;
  },
  on: checklistRow,
  reads: [audit],
  shows: ['question', 'requirements', 'controls', 'sampling', 'sampleSize'],
  input: {
    result: needed(result),
    observed,
    evidence,
    interviewed,
    examinedOn,
    leftOutBecause,
  },
  start: ({ fields }, s) => ({
    ...Object.fromEntries(
      (['observed', 'evidence', 'interviewed'] as const)
        .filter((name) => fields[name] !== undefined)
        .map((name) => [name, fields[name]]),
    ),
    examinedOn: fields.examinedOn ?? s.asOf,
  }),
  obstacle: (row, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    const { status } = s.get(audit, row.fields.audit)?.fields ?? {};
    if (status === 'concluded') return texts.theAuditIsConcluded;
    if (status === 'cancelled') return texts.theAuditWasCalledOff;
    return row.fields.result === undefined ? undefined : texts.itIsAnsweredAlready;
  },
  decide: ({ subject, input, s }) => {
    const { examinedOn: on, ...given } = input;
    const isLeftOut = given.result === 'not examined';
    if (isLeftOut && given.leftOutBecause === undefined)
      return invalid([{ path: 'leftOutBecause', message: texts.isNeededForAQuestionThatIsLeftOut }]);
    const of = s.get(audit, subject.fields.audit);
    return [
      amend(subject, { ...given, ...(!isLeftOut && on !== undefined && { examinedOn: on }) }),
      // The first answer shows that the audit has begun.
      ...(of?.fields.status === 'planned' ? [amend(of, { status: 'under way' as const })] : []),
    ];
  },
});
