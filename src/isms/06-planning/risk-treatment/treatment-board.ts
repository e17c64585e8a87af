import { reference, step, yesNo } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { assessRisk } from '../../08-operation/risk-assessments/actions/assess-risk.ts';
import { acceptResidualRisk } from './actions/accept-residual-risk.ts';
import { approveTreatmentPlan } from './actions/approve-treatment-plan.ts';
import { closeRisk } from '../risk-assessment/actions/close-risk.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { methodInUse, riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';
import { cardsOf, columns, type Card } from './treatment-cards.ts';
import { askedOfTreatments, treatmentStages } from './treatment-standing.ts';
import { treatment } from './treatment.ts';

/** The stage of each treatment of open risks, and who takes the next step. */
export const treatmentBoard = view({
  key: 'treatment-board',
  clause: '6.1.3',
  title: 'Treatment board',
  synonyms: ['kanban'],
  purpose:
    'How far the treatment of each open risk has come, and whose turn it is. A card moves when somebody approves a plan, records that it is done or accepts what remains; it moves back by itself when such a decision is void or has expired.',
  nothing:
    'No open risk is treated, and none is above the acceptance criteria. Once a risk is, it stands here until its owner has accepted what remains of it.',
  reads: [treatment, risk, riskMethod, decision, organisation],
  parameters: {
    ...askedOfTreatments,
    least: step({
      title: 'Level today, at least',
      help: 'Only risks of this level or a higher one. On another method, a level counts by its place from the lowest.',
      scale: { through: 'method', list: 'levels' },
      optional: true,
    }),
    late: yesNo({ title: 'Late only', help: 'Only what should have been done by now.', default: false }),
  },
  columns,
  presentation: {
    as: 'lanes',
    lane: 'stage',
    belongs: {
      'to plan': 'Risks above the acceptance criteria for which nothing is planned.',
      planned: 'Plans that the owner of the risk has yet to approve, or has rejected.',
      'under way': 'Approved plans that are being carried out.',
      'to accept': 'What is done, or kept as it is, until somebody accepts what remains.',
      accepted: 'What remains and was accepted, until that expires or something changes.',
    },
    heading: ['treatment', 'risk'],
    change: ['level', 'remains'],
    who: ['owner', 'riskOwner'],
    facts: ['option'],
    day: {
      planned: 'due',
      'under way': 'due',
      'to accept': 'doneOn',
      accepted: 'acceptedUntil',
    },
    late: 'late',
    flags: 'flags',
  },
  begins: [
    {
      register: treatment,
      title: 'Plan a treatment',
      fields: { risk: 'risk', method: 'riskMethod', owner: 'riskOwner' },
    },
  ],
  next: {
    column: 'next',
    by: 'by',
    steps: {
      plan: { begin: treatment },
      approve: { act: approveTreatmentPlan, on: 'treatment' },
      revise: {
        fill: [
          'option',
          'reason',
          'plan',
          'controls',
          'measures',
          'owner',
          'due',
          'cost',
          'residualLikelihood',
          'residualImpact',
        ],
        on: 'treatment',
      },
      done: {
        fill: ['doneOn', 'lateBecause', 'result', 'achievedLikelihood', 'achievedImpact', 'evidence'],
        on: 'treatment',
      },
      estimate: { fill: ['residualLikelihood', 'residualImpact'], on: 'treatment' },
      accept: { act: acceptResidualRisk, on: 'treatment' },
      'accept at the top': { act: acceptResidualRisk, on: 'treatment' },
      'plan more': { begin: treatment },
      score: { act: assessRisk, on: 'risk' },
      close: { act: closeRisk, on: 'risk' },
    },
  },
  head: {
    columns: {
      method: reference('risk-method', {
        title: 'Levels by',
        help: 'The method in use, whose levels may be asked for.',
      }),
    },
    running: [],
    *rows({ s }) {
      const method = methodInUse(s);
      if (method)
        yield {
          key: method.code,
          cells: { method: method.id },
          rests: [{ register: riskMethod.key, id: method.id }],
        };
    },
  },
  rows({ s }, { owner, riskOwner, least, late }) {
    return openRisks(s)
      .filter(({ fields }) => riskOwner === undefined || fields.owner === riskOwner)
      .flatMap((each) => cardsOf(each, s))
      .filter(({ cells }) => {
        if (owner !== undefined && cells.owner !== owner) return false;
        return (least === undefined || (cells.level ?? 0) >= least) && (!late || cells.late !== undefined);
      })
      .toSorted(byStage);
  },
});

const order = Object.keys(treatmentStages);

/** Compares cards by stage; within a stage late ones first, then by higher risk, then by due day. */
const byStage = ({ cells: a }: Card, { cells: b }: Card): number =>
  order.indexOf(String(a.stage)) - order.indexOf(String(b.stage)) ||
  (b.late ?? 0) - (a.late ?? 0) ||
  (b.level ?? 0) - (a.level ?? 0) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999');
