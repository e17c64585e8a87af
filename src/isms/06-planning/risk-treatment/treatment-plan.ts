import { choice, date, number, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { action } from '../../across/action.ts';
import { approvalInForce, approvalOf, decision, decisionStates } from '../../across/decision.ts';
import { delayOf } from '../../across/postponements.ts';
import { organisation } from '../../across/organisation.ts';
import { acceptanceGiven, acceptanceStates, standingOfAcceptance } from './risk-acceptance.ts';
import { treatmentActions } from './treatment-actions.ts';
import { levelStep } from '../risk-method/method-steps.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { treatedBy } from './planned-treatments.ts';
import { levelOf, riskMethod } from '../risk-method/risk-method.ts';
import { risk, scoreOf } from '../risk-assessment/risk.ts';
import { costs, costsOf } from './treatment-costs.ts';
import { daysLate, treatment } from './treatment.ts';
import { achievedOf, residualRiskHelp, residualRiskOf } from './residual-risk.ts';

const { option, reason, controls, measures, owner, due, resources, cost, criterion, doneOn, evidence } =
  treatment.fields;
const { yearlyCost, lateBecause } = treatment.fields;

const risksOf = (s: Reader<typeof risk>, owner: Id<'person'> | undefined): readonly Stored<typeof risk>[] =>
  openRisks(s).filter(({ fields }) => owner === undefined || fields.owner === owner);

/** The treatments of each open risk, with the two decisions of its owner. */
export const treatmentPlan = view({
  key: 'treatment-plan',
  clause: '6.1.3',
  title: 'Risk treatment plan',
  synonyms: ['RTP'],
  purpose:
    'For each open risk in order of priority: what is done about it and why, by whom until when, what is to remain and what does, and the two decisions of its owner with their dates.',
  nothing:
    'No open risk is on record, so nothing is to be treated. Each risk that is assessed appears here with what is done about it; the plan is what an auditor asks for first.',
  reads: [risk, riskMethod, treatment, decision, action, organisation],
  parameters: {
    owner: reference('person', {
      title: 'Risk owner',
      help: 'Only the risks of this person.',
      optional: true,
    }),
  },
  columns: {
    priority: risk.fields.priority,
    risk: reference('risk', { title: 'Risk', help: 'The risk that is treated.' }),
    riskMethod: reference('risk-method', {
      title: 'Scored with',
      help: 'The method the risk is scored with.',
    }),
    level: levelStep('riskMethod', { title: 'Level today', help: 'With what works today.', optional: true }),
    riskOwner: reference('person', {
      title: 'Risk owner',
      help: 'Who approves the plan and accepts what remains.',
      optional: true,
    }),
    treatment: reference('treatment', {
      title: 'Treatment',
      help: 'What is done; empty where nothing is planned.',
      optional: true,
    }),
    option,
    reason,
    controls,
    measures,
    actions: references('action', {
      title: 'Actions',
      help: 'What is to be done for the risk, its treatment or its measures.',
      optional: true,
    }),
    owner,
    due,
    late: number({ title: 'Days late', help: 'How long it is overdue.', whole: true, optional: true }),
    lateBecause,
    slip: number({
      title: 'Slipped',
      help: 'How long it is late or was put off in all, against the day it was due at first.',
      unit: 'day',
      whole: true,
      optional: true,
    }),
    resources,
    cost,
    yearlyCost,
    criterion,
    doneOn,
    evidence,
    method: reference('risk-method', {
      title: 'Residual scored with',
      help: 'The method by which what remains is scored.',
      optional: true,
    }),
    residualLevel: levelStep('method', {
      title: 'Residual level',
      help: residualRiskHelp,
      optional: true,
    }),
    achievedLevel: levelStep('method', {
      title: 'Achieved level',
      help: 'The level that was achieved.',
      optional: true,
    }),
    approval: choice({
      title: 'Plan approval',
      help: 'How the approval of the plan stands.',
      options: decisionStates,
      optional: true,
    }),
    approvedOn: date({ title: 'Approved on', help: 'When the plan was approved.', optional: true }),
    acceptance: choice({
      title: 'Acceptance',
      help: 'How the acceptance of what remains stands.',
      options: acceptanceStates,
      optional: true,
    }),
    acceptedOn: date({ title: 'Accepted on', help: 'When what remains was accepted.', optional: true }),
    acceptedUntil: date({ title: 'Accepted until', help: 'The last day it counts.', optional: true }),
  },
  presentation: {
    as: 'document',
    group: 'level',
    heading: 'risk',
    marks: ['option'],
    facts: [
      'priority',
      'riskOwner',
      'owner',
      'due',
      'slip',
      'doneOn',
      'residualLevel',
      'achievedLevel',
      'approval',
      'approvedOn',
      'acceptance',
      'acceptedOn',
      'acceptedUntil',
      'cost',
      'yearlyCost',
    ],
    texts: [
      'treatment',
      'lateBecause',
      'reason',
      'controls',
      'measures',
      'actions',
      'resources',
      'criterion',
      'evidence',
    ],
    choose: 'option',
    remark: 'late',
  },
  head: {
    columns: {
      treated: number({ title: 'Treatments', help: 'How many there are of open risks.', whole: true }),
      ...costs,
    },
    running: [],
    *rows({ s }, { owner: only }) {
      const plans = risksOf(s, only).flatMap(({ id }) => s.referring(treatment, 'risk', id));
      yield {
        key: 'all',
        cells: {
          treated: plans.length,
          ...costsOf(plans),
        },
        rests: plans.map(({ id }) => ({ register: treatment.key, id })),
      };
    },
  },
  *rows({ s }, { owner: only }) {
    for (const treated of risksOf(s, only).toSorted(byPriority)) {
      const { priority, method, owner: riskOwner } = treated.fields;
      const about = { priority, risk: treated.id, riskMethod: method, riskOwner };
      const headed = { ...about, level: levelOf(scoreOf(treated), s) };
      const plans = s.referring(treatment, 'risk', treated.id);
      const restsOnRisk = { register: risk.key, id: treated.id };
      if (plans.length === 0) yield { key: treated.code, cells: headed, rests: [restsOnRisk] };
      for (const plan of plans) {
        const { fields } = plan;
        const { option, reason, controls, measures, owner, resources, cost, criterion, evidence } = fields;
        const { yearlyCost, lateBecause } = fields;
        const late = daysLate(plan, s.asOf);
        const decided = treatedBy(plan, treated, s);
        const remains = residualRiskOf(decided, s);
        const acceptance = acceptanceGiven(decided, s)?.fields;
        yield {
          key: `${treated.code} ${plan.code}`,
          cells: {
            ...headed,
            option,
            reason,
            controls,
            measures,
            owner,
            resources,
            cost,
            yearlyCost,
            criterion,
            evidence,
            treatment: plan.id,
            actions: treatmentActions(plan, s).map(({ id }) => id),
            due: fields.due,
            late,
            lateBecause: late === undefined ? undefined : lateBecause,
            slip: delayOf(fields, s.asOf),
            doneOn: fields.doneOn,
            method: remains.method,
            residualLevel: levelOf(remains, s),
            achievedLevel: levelOf(achievedOf(plan), s),
            approval: approvalOf(plan, s),
            approvedOn: approvalInForce(plan, s)?.fields.on,
            acceptance: standingOfAcceptance(decided, s),
            acceptedOn: acceptance?.on,
            acceptedUntil: acceptance?.until,
          },
          rests: [restsOnRisk, { register: treatment.key, id: plan.id }],
        };
      }
    }
  },
});

/** Compares risks by priority. Those without one need no treatment and come last. */
const byPriority = (a: Stored<typeof risk>, b: Stored<typeof risk>): number =>
  (a.fields.priority ?? Infinity) - (b.fields.priority ?? Infinity) || 0;
