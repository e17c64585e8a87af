import { choice, choices, date, number, reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Row } from '#isms/kernel/declarations/view.ts';
import type { decision } from '../../across/decision.ts';
import type { organisation } from '../../across/organisation.ts';
import { acceptanceGiven } from './risk-acceptance.ts';
import { levelStep } from '../risk-method/method-steps.ts';
import { treatedBy } from './planned-treatments.ts';
import { levelOf, type riskMethod } from '../risk-method/risk-method.ts';
import { comparisonOf, risk, scoreOf } from '../risk-assessment/risk.ts';
import { flags, treatmentStages, standingOfTreatment, steps } from './treatment-standing.ts';
import { daysLate, treatment } from './treatment.ts';
import { residualRiskHelp, residualRiskOf } from './residual-risk.ts';

const { due, doneOn } = treatment.fields;

// A card has room for one word.
const options = { modify: 'Modify', retain: 'Retain', avoid: 'Avoid', share: 'Share' } as const;

/** The columns of a card on the treatment board. */
export const columns = {
  stage: choice({ title: 'Stage', help: 'How far it has come.', options: treatmentStages }),
  treatment: reference('treatment', {
    title: 'Treatment',
    help: 'What is done; empty where nothing is planned.',
    optional: true,
  }),
  risk: reference('risk', { title: 'Risk', help: 'The risk that is treated.' }),
  riskMethod: reference('risk-method', {
    title: 'Scored with',
    help: 'The method the risk is scored with.',
  }),
  level: levelStep('riskMethod', {
    title: 'Level today',
    help: 'With what works today.',
    optional: true,
  }),
  method: reference('risk-method', {
    title: 'Residual scored with',
    help: 'The method by which what remains is scored.',
    optional: true,
  }),
  remains: levelStep('method', {
    title: 'Remains',
    help: residualRiskHelp,
    optional: true,
  }),
  option: choice({ title: 'Option', help: 'What is done with the risk.', options, optional: true }),
  owner: reference('person', {
    title: 'Action owner',
    help: 'Who sees to it that it is done.',
    optional: true,
  }),
  riskOwner: reference('person', {
    title: 'Risk owner',
    help: 'Who approves the plan and accepts what remains.',
    optional: true,
  }),
  due,
  late: number({ title: 'Days late', help: 'How long it is overdue.', whole: true, optional: true }),
  doneOn,
  acceptedUntil: date({
    title: 'Accepted until',
    help: 'The last day on which the acceptance counts.',
    optional: true,
  }),
  flags: choices({
    title: 'To be put right',
    help: 'Decisions that are missing or do not count any more.',
    options: flags,
    optional: true,
  }),
  next: choice({ title: 'Next', help: 'What moves it on.', options: steps, optional: true }),
  by: reference('person', {
    title: 'Next by',
    help: 'Whose turn it is; empty where it is that of top management.',
    optional: true,
  }),
};

export type Card = Row<typeof columns>;

/** Returns a card for each treatment of a risk, or one card for a risk that must be treated and has no treatment. */
export function cardsOf(
  treated: Stored<typeof risk>,
  s: Neighbourhood<
    typeof risk | typeof riskMethod | typeof treatment | typeof decision | typeof organisation
  >,
): readonly Card[] {
  const { id, code, fields } = treated;
  const headed = {
    risk: id,
    riskMethod: fields.method,
    level: levelOf(scoreOf(treated), s),
    riskOwner: fields.owner,
  };
  const rests = [{ register: risk.key, id }];
  const plans = s.referring(treatment, 'risk', id);
  if (plans.length === 0 && comparisonOf(treated, s) === 'to be treated') {
    const cells = { ...headed, stage: 'to plan', next: 'plan', by: fields.owner } as const;
    return [{ key: code, cells, rests }];
  }
  return plans.map((plan) => {
    const { option, owner, due, doneOn } = plan.fields;
    const about = treatedBy(plan, treated, s);
    const remains = residualRiskOf(about, s);
    const { stage, flags: wrong, next, by } = standingOfTreatment(plan, treated, s);
    return {
      key: plan.code,
      cells: {
        ...headed,
        stage,
        treatment: plan.id,
        method: remains.method,
        remains: levelOf(remains, s),
        option,
        owner,
        due,
        late: daysLate(plan, s.asOf),
        doneOn,
        acceptedUntil: acceptanceGiven(about, s)?.fields.until,
        flags: wrong.length > 0 ? wrong : undefined,
        next,
        by,
      },
      rests: [...rests, { register: treatment.key, id: plan.id }],
    };
  });
}
