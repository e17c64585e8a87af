import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { decision } from '../../../across/decision.ts';
import { notAPerson } from '../../../across/settings.ts';
import { person } from '../../../07-support/people/person.ts';
import { notTheRiskOwner, riskIsClosed } from '../../risk-assessment/risk-owner.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskOwnerRole, treatment } from '../treatment.ts';

const texts = sentences('action.reject-treatment-plan', {
  itIsCarriedOutAlready: 'It is carried out already.',
});

/** The risk owner rejects the plan, with the reason (6.1.3 f). */
export const rejectTreatmentPlan = action({
  key: 'reject-treatment-plan',
  clause: '6.1.3',
  title: 'Reject treatment plan',
  consequence:
    'The plan is not approved as it is, and an approval given earlier no longer counts. It can be changed and approved later.',
  uncalled: true,
  insteadOf: ['approve-treatment-plan', 'accept-residual-risk'],
  by: { fields: ['risk.owner'] },
  on: treatment,
  reads: [risk, decision, person],
  input: { reason: prose({ title: 'Reason', help: 'What speaks against it, or is missing.' }) },
  obstacle: (plan, s, actor) =>
    notAPerson(actor) ??
    riskIsClosed(plan, s) ??
    notTheRiskOwner(plan, 'can reject the plan', s, actor) ??
    (plan.fields.doneOn === undefined ? undefined : texts.itIsCarriedOutAlready),
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Reject treatment plan', kind: 'rejection', role: riskOwnerRole, ...input },
      actor,
      s,
    ),
});
