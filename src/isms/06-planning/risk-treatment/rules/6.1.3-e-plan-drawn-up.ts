import { add } from '#isms/kernel/values/calendar.ts';
import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { isActive } from '../../../07-support/people/active-person.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { nothingToTreat } from '../nothing-to-treat.ts';
import { treatsOpenRisk } from '../../risk-assessment/open-risks.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { comparisonOf, risk } from '../../risk-assessment/risk.ts';
import { isCarriedOut, treatment } from '../treatment.ts';

export const planDrawnUp = rule({
  key: 'plan-drawn-up',
  title: 'The treatment plan says who does what until when',
  answers: citesBoth('6.1.3 e)'),
  mode: 'computed',
  why: 'A plan without a name and a day is an intention. What is retained needs neither: there is nothing to do.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, riskMethod, person, organisation],
  empty: missing(
    'There is no plan for treating any open risk, and it does not show that none has to be treated.',
    'Identify the risks and score them, and plan the treatment of each that is above the acceptance criteria.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    nobody: fails('Nobody is to carry out {record}.', 'Name the person who sees to it that it is done.'),
    left: fails(
      '{owner}, who was to carry out {record}, is no longer here.',
      'Hand it over to somebody who is.',
    ),
    undated: fails('{record} is not due on any day.', 'Agree on a date with the owner of the risk.'),
    far: weakens(
      '{record} is due on {due}, and {risk}, which is above the acceptance criteria, is to be treated by {latest} at the latest.',
      'Agree on an earlier day, or divide the plan so that the risk comes down before.',
    ),
  },
  conditions: {
    nobody: present('owner', { option: ['modify', 'avoid', 'share'] }),
    undated: present('due', { option: ['modify', 'avoid', 'share'] }),
  },
  *each(plan, s, find) {
    const owner = s.get(person, plan.fields.owner);
    if (owner && !plan.fields.doneOn && !isActive(owner, s.asOf))
      yield find.left(plan, { owner: personName(owner.id, s) });
    const [treated, { due }] = [s.get(risk, plan.fields.risk), plan.fields];
    if (!treated || due === undefined || isCarriedOut(plan)) return;
    const latest = add(s.asOf, s.setting(organisation, 'treatmentTime'));
    if (due > latest && comparisonOf(treated, s) === 'to be treated')
      yield find.far(plan, { due, risk: treated.code, latest });
  },
});
