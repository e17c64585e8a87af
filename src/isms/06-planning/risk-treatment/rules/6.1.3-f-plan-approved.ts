import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { firstApprovals } from '../../../across/first-approvals.ts';
import { speaksForToday } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { nothingToTreat } from '../nothing-to-treat.ts';
import { isOpen, treatsOpenRisk } from '../../risk-assessment/open-risks.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { riskOwnerRole, treatment } from '../treatment.ts';

export const planApproved = rule({
  key: 'treatment-plan-approved',
  title: 'The owner of each risk has approved its treatment plan',
  answers: citesBoth('6.1.3 f) [plan]'),
  mode: 'computed',
  why: 'The owner answers for the risk, so the owner agrees to what is done about it, by whom and until when; and again when that changes.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [treatment, risk, riskMethod, decision, organisation, person],
  empty: missing(
    'There is no treatment plan that an owner could approve, and it does not show that none is needed.',
    'Identify the risks and score them, and plan the treatment of those above the acceptance criteria.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    none: fails('The owner of {risk} has not approved {record}.', 'Have the owner approve the plan.', {
      act: 'approve-treatment-plan',
    }),
    rejected: fails(
      '{by} rejected {record} on {on}, and it has not been approved since.',
      'Change the plan so that the owner of the risk can agree to it, and have it approved.',
      { atOnce: true },
    ),
    void: fails(
      'The approval of {record} is void: {what} changed since.',
      'Have the owner of the risk approve the plan as it is now.',
      { atOnce: true, act: 'approve-treatment-plan' },
    ),
    expired: fails('The approval of {record} ended on {until}.', 'Have the owner of the risk renew it.', {
      act: 'approve-treatment-plan',
    }),
    stranger: fails(
      '{record} was approved by {by}, and {risk} belongs to {owner}.',
      'Have the owner of the risk approve the plan.',
      { atOnce: true, act: 'approve-treatment-plan' },
    ),
    handed: weakens(
      '{record} was approved by {by}, who owned {risk} then; it has since been handed to {owner}.',
      'Have the new owner confirm the plan or change it.',
      { act: 'approve-treatment-plan' },
    ),
    afterwards: weakens(
      '{record} was done on {done}, and the owner of {risk} first approved it on {first}.',
      'See to it that plans are approved before they are carried out; raise a nonconformity, if this was no single slip.',
    ),
  },
  follows: { void: [anything], handed: ['risks-have-owners'] },
  *each(plan, s, find) {
    const treated = s.get(risk, plan.fields.risk);
    const state = approvalOf(plan, s);
    const last = latestDecision(plan, ['approval'], s);
    const { by, role, until = '' } = last?.fields ?? {};
    const owner = treated?.fields.owner;
    const names = {
      by: personName(by, s),
      risk: treated?.code ?? '-',
      owner: owner === undefined ? 'nobody' : personName(owner, s),
    };
    const word = latestDecision(plan, ['approval', 'rejection'], s)?.fields;
    if (word?.kind === 'rejection') yield find.rejected(plan, { by: personName(word.by, s), on: word.on });
    else if (state === 'none') yield find.none(plan, { risk: names.risk });
    else if (state === 'expired') yield find.expired(plan, { until });
    else if (state === 'void' && last) yield find.void(plan, { what: whatChanged(last, s) });
    else if (by !== owner)
      yield role === riskOwnerRole ? find.handed(plan, names) : find.stranger(plan, names);
  },
  // Only the whole register shows replaced approvals. An old one can no longer be mended.
  *check(s, find) {
    const approvals = firstApprovals(s);
    for (const plan of s.all(treatment)) {
      const { doneOn: done } = plan.fields;
      const [treated, first] = [s.get(risk, plan.fields.risk), approvals.get(plan.id)];
      if (!treated || !isOpen(treated) || done === undefined || first === undefined) continue;
      if (first > done && speaksForToday(first, s))
        yield find.afterwards(plan, { risk: treated.code, done, first });
    }
  },
});
