import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../../across/settings.ts';
import { personName, topManagementNames } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { performanceEvaluation } from '../performance-evaluation.ts';

const texts = sentences('action.approve-performance-evaluation', {
  thereIsNothingToApprove: 'There is nothing to approve: it has not been done.',
  itLacksAVerdict: 'It lacks a verdict: both on security and on the ISMS are needed.',
  theEvaluationIsApproved: 'The evaluation is approved as it is.',
  theEvaluationIsApprovedByTopManagement: 'The evaluation is approved by top management{names}.',
  madeTheEvaluation: '{person} made the evaluation; another member of top management approves it.',
});

/** The action by which top management approves the verdicts on security and on the ISMS (9.1). */
export const approvePerformanceEvaluation = action({
  key: 'approve-performance-evaluation',
  clause: '9.1',
  title: 'Approve evaluation',
  consequence:
    'The verdicts count as approved with what they rest on. Changing a verdict, its reasons or the results voids the approval.',
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  awaited: true,
  on: performanceEvaluation,
  reads: [decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'Why you see it the same way.', optional: true }),
    conditions: prose({
      title: 'Conditions',
      help: 'What must be done or stay true for the verdict to hold.',
      optional: true,
    }),
  },
  obstacle: (evaluation, s, actor) => {
    const { status, performance, effectiveness } = evaluation.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (!isTopManagement(actor.person, s))
      return texts.theEvaluationIsApprovedByTopManagement({ names: topManagementNames(s) });
    if (status !== 'done') return texts.thereIsNothingToApprove;
    if (performance === undefined || effectiveness === undefined) return texts.itLacksAVerdict;
    return approvalOf(evaluation, s) === 'in force' ? texts.theEvaluationIsApproved : undefined;
  },
  separates: 'author and approver',
  apart: ({ fields: { by } }, s, actor) =>
    by === actor.person ? texts.madeTheEvaluation({ person: personName(by, s) }) : undefined,
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve evaluation', kind: 'approval', role: topManagementRole, ...input },
      actor,
      s,
    ),
});
