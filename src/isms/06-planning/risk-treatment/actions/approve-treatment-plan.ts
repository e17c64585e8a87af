import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalInForce, decision, isRejected } from '../../../across/decision.ts';
import { notAPerson } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import { notTheRiskOwner, retainedAsLess, riskIsClosed } from '../../risk-assessment/risk-owner.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskOwnerRole, treatment } from '../treatment.ts';
import { claimsReduction } from '../residual-risk.ts';

const texts = sentences('action.approve-treatment-plan', {
  thePlanIsApproved: 'The plan is approved as it is.',
  thePlanWasRejected: 'The plan was rejected as it is; it can be approved once it is changed.',
});

/** The risk owner approves the plan (6.1.3 f). Accepting the residual risk is a separate decision. */
export const approveTreatmentPlan = action({
  key: 'approve-treatment-plan',
  clause: '6.1.3',
  title: 'Approve treatment plan',
  consequence:
    'The plan counts as approved with this option, these controls, this owner and this date. Changing any of them voids the approval.',
  by: { fields: ['risk.owner'] },
  awaited: true,
  on: treatment,
  reads: [risk, decision, person],
  input: { reason: prose({ title: 'Reason', help: 'Why the plan fits the risk.', optional: true }) },
  obstacle: (plan, s, actor) =>
    notAPerson(actor) ??
    riskIsClosed(plan, s) ??
    notTheRiskOwner(plan, 'can approve the plan', s, actor) ??
    (approvalInForce(plan, s)?.fields.by === actor.person ? texts.thePlanIsApproved : undefined) ??
    (isRejected(plan, s) ? texts.thePlanWasRejected : undefined) ??
    (isRetainedAsLess(plan, s) ? retainedAsLess : undefined),
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve treatment plan', kind: 'approval', role: riskOwnerRole, ...input },
      actor,
      s,
    ),
});

function isRetainedAsLess(plan: Stored<typeof treatment>, s: Neighbourhood<typeof risk>): boolean {
  const owned = s.get(risk, plan.fields.risk);
  return owned !== undefined && claimsReduction({ plan, risk: owned });
}
