import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../../across/settings.ts';
import { topManagementNames } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { isInUse, riskMethod } from '../risk-method.ts';

const texts = sentences('action.approve-risk-method', {
  itIsToTakeThePlaceOfAnotherMethod:
    'It is to take the place of another method: adopt it, and say what becomes of the scores there are.',
  theMethodIsApproved: 'The method is approved as it is.',
  acceptanceCriteriaAreApprovedByTopManagement: 'Acceptance criteria are approved by top management{names}.',
});

/** Top management approves the scales and acceptance criteria of a method (6.1.2 a). */
export const approveRiskMethod = action({
  key: 'approve-risk-method',
  clause: '6.1.2',
  title: 'Approve method',
  consequence:
    'Scales, matrix and acceptance criteria count as approved as they are. Changing any of them voids the approval.',
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  awaited: isInUse,
  on: riskMethod,
  reads: [decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'Why these criteria suit the organisation.', optional: true }),
  },
  obstacle: (method, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (!isTopManagement(actor.person, s))
      return texts.acceptanceCriteriaAreApprovedByTopManagement({ names: topManagementNames(s) });
    if (!method.fields.replaced && !isInUse(method)) return texts.itIsToTakeThePlaceOfAnotherMethod;
    return approvalOf(method, s) === 'in force' ? texts.theMethodIsApproved : undefined;
  },
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve method', kind: 'approval', role: topManagementRole, ...input },
      actor,
      s,
    ),
});
