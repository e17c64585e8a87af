import { daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { addDays } from '#isms/kernel/values/calendar.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates, latestDecision } from '../../across/decision.ts';
import { postponements, delayOf } from '../../across/postponements.ts';
import { organisation } from '../../across/organisation.ts';
import { acceptanceStates, standingOfAcceptance } from './risk-acceptance.ts';
import { agreedDueDay } from './agreed-day.ts';
import { impactStep, levelStep, likelihoodStep } from '../risk-method/method-steps.ts';
import {
  estimateFields,
  estimateNames,
  keepingRanges,
} from '../risk-assessment/quantitative/estimate-fields.ts';
import { isNoDraft, levelOf, riskMethod, type Score } from '../risk-method/risk-method.ts';
import { escalatedOn, reviewing, wasReviewed } from './treatment-escalation.ts';
import {
  achievedOf,
  residualRiskHelp,
  residualRiskOf,
  residualOf,
  type Assessed,
  type TreatedRisk,
} from './residual-risk.ts';

const planned = register({
  key: 'treatment',
  clause: '6.1.3',
  title: 'Treatment',
  plural: 'Treatments',
  code: 'TRT',
  synonyms: ['mitigation', 'risk response'],
  purpose:
    'What is done about a risk, by whom and until when. The risk owner approves the plan and accepts what remains: two decisions, each void when what it was about changes.',
  label: 'title',
  partOf: 'risk',
  fields: {
    title: line({ title: 'Treatment', help: 'What is done, in a few words.', longest: 120 }),
    risk: reference('risk', { title: 'Risk', help: 'The risk that is treated.', material: true }),
    option: choice({
      title: 'Option',
      help: 'What is done with the risk.',
      options: {
        modify: 'Modify it with controls',
        retain: 'Retain it',
        avoid: 'Avoid it',
        share: 'Share it',
      },
      material: true,
    }),
    reason: prose({
      title: 'Why this option',
      help: 'What speaks for it rather than for another.',
      optional: true,
      material: true,
    }),
    plan: prose({ title: 'Plan', help: 'What will be done, in order.', material: true }),
    controls: references('catalogue-control', {
      title: 'Controls',
      help: 'The controls that carry out the option, from any catalogue.',
      optional: true,
      material: true,
      suggests: {
        view: 'suggested-controls',
        with: { risk: 'risk' },
        option: 'control',
        because: ['threats', 'vulnerabilities', 'stands'],
      },
    }),
    measures: references('measure', {
      title: 'Measures',
      help: 'What the organisation puts in place or improves to carry out the option.',
      optional: true,
      material: true,
    }),
    owner: reference('person', {
      title: 'Action owner',
      help: 'Who sees to it that it is done.',
      beginsAs: 'risk',
      optional: true,
      material: true,
      responsible: true,
    }),
    due: date({
      title: 'Due',
      help: 'When it is done. Moving it voids the approval, since the owner agreed to a date.',
      optional: true,
      material: true,
      dueDay: true,
    }),
    moves: postponements,
    lateBecause: prose({
      title: 'Why it is late',
      help: 'Only where it is overdue and no new day can be named yet: what holds it up. Where one can, put it off instead.',
      optional: true,
    }),
    resources: prose({ title: 'Resources', help: 'People, money and tools it needs.', optional: true }),
    cost: number({
      money: true,
      title: 'Cost',
      help: 'In the reference currency.',
      least: 0,
      optional: true,
      material: true,
    }),
    yearlyCost: number({
      money: true,
      title: 'Yearly cost',
      help: 'What it costs a year to keep up once it is done, in the reference currency.',
      least: 0,
      most: 1e12,
      optional: true,
      material: true,
    }),
    criterion: prose({
      title: 'Success criterion',
      help: 'By what one will see that it worked.',
      optional: true,
    }),
    processVersion: reference('document-version', {
      title: 'Treatment process',
      help: 'The version of the risk treatment process this decision follows.',
      optional: true,
    }),
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method whose scales the residual risk is scored on.',
      beginsAs: 'risk',
      material: true,
    }),
    residualLikelihood: likelihoodStep('method', {
      title: 'Residual likelihood',
      help: 'How likely it will be once everything is done.',
      optional: true,
      material: true,
    }),
    residualImpact: impactStep('method', {
      title: 'Residual impact',
      help: 'How severe it will be once everything is done.',
      optional: true,
      material: true,
    }),
    ...estimateFields('then'),
    doneOn: date({
      title: 'Done on',
      help: 'When the last of it was in place.',
      optional: true,
      happened: true,
    }),
    result: prose({ title: 'Result', help: 'What came of it, with the evidence for that.', optional: true }),
    // Not material: an acceptance of the plan stays in force, and a rule compares it with what was achieved.
    achievedLikelihood: likelihoodStep('method', {
      title: 'Achieved likelihood',
      help: 'How likely it is now that everything is done.',
      optional: true,
    }),
    achievedImpact: impactStep('method', {
      title: 'Achieved impact',
      help: 'How severe it is now that everything is done.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it is done and works.',
      optional: true,
    }),
  },
  sections: {
    Option: ['title', 'risk', 'option', 'reason', 'processVersion'],
    Plan: ['plan', 'controls', 'measures', 'owner', 'due', 'resources', 'cost', 'yearlyCost', 'criterion'],
    'Where it slips': ['moves', 'lateBecause'],
    'What remains': ['method', 'residualLikelihood', 'residualImpact'],
    'What remains, in figures': estimateNames,
    Result: ['doneOn', 'result', 'achievedLikelihood', 'achievedImpact', 'evidence'],
  },
  later: ['Where it slips', 'Result'],
  columns: ['title', 'risk', 'owner', 'due', 'residualLevel', 'approval', 'acceptance', 'option', 'doneOn'],
  order: '-due',
  deadlines: {
    completion: {
      title: 'Treatment of a risk',
      on: { computed: 'dueWhileOpen' },
      until: 'doneOn',
      who: 'owner',
    },
  },
  example: {
    title: 'Signing key in a hardware module',
    risk: 'RISK-1',
    option: 'modify',
    plan: 'Move the signing key into a hardware module; two people sign each release.',
    controls: ['2022-A-8-24', '2022-A-5-3'],
    measures: ['MSR-1'],
    criterion: 'No release is signed outside the module, shown by its log over three months.',
    owner: 'PER-3',
    due: '2026-11-30',
    method: 'MTH-1',
    residualLikelihood: 1,
    residualImpact: 3,
    frequencyLow: 0.01,
    frequencyHigh: 0.1,
    frequencyShape: 'lognormal',
    yearlyCost: 4_000,
  },
});

/** The role in which the owner of a risk decides about its treatment. */
export const riskOwnerRole = 'Risk owner';

/** Returns the cost of a treatment in its first year: to introduce and to operate it. Undefined if neither is known. */
export const firstYearOf = ({ fields: { cost, yearlyCost } }: Stored<typeof planned>): number | undefined =>
  cost === undefined && yearlyCost === undefined ? undefined : (cost ?? 0) + (yearlyCost ?? 0);

/** Checks whether nothing is left to carry out: the treatment is done, or the risk is retained. */
export const isCarriedOut = ({ fields: { doneOn, option } }: Stored<typeof planned>): boolean =>
  doneOn !== undefined || option === 'retain';

/**
 * Checks whether a treatment is more than a draft: the plan was decided on, postponed or carried out, or its day has
 * come.
 */
export const isUndertaken = (plan: Stored<typeof planned>, s: Neighbourhood<typeof decision>): boolean =>
  isCarriedOut(plan) ||
  (plan.fields.due ?? s.asOf) <= s.asOf ||
  (plan.fields.moves ?? []).length > 0 ||
  latestDecision(plan, ['approval', 'rejection'], s) !== undefined;

/** Returns how many days a treatment is overdue, if it is. A retained risk has no due day. */
export function daysLate(plan: Stored<typeof planned>, asOf: PlainDate): number | undefined {
  const { due } = plan.fields;
  return isCarriedOut(plan) || due === undefined || due >= asOf ? undefined : daysBetween(due, asOf);
}

/** Returns the treated risk. Its register imports this file, so it cannot be imported here. */
const riskOf = ({ fields: { risk: id } }: Stored<typeof planned>, s: Neighbourhood<typeof planned>) =>
  s.follow({ register: 'risk', id })?.record;

function treatedHere(
  plan: Stored<typeof planned>,
  s: Neighbourhood<typeof planned>,
): TreatedRisk<Stored<typeof planned>> | undefined {
  const risk = riskOf(plan, s) as Assessed | undefined;
  return risk && { plan, risk, plans: s.referring(planned, 'risk', plan.fields.risk) };
}

/** Returns the residual risk that is accepted with a treatment, on the method it was scored with. */
function remaining(
  plan: Stored<typeof planned>,
  s: Neighbourhood<typeof planned | typeof riskMethod>,
): Score {
  const about = treatedHere(plan, s);
  return about ? residualRiskOf(about, s) : residualOf(plan);
}

/** The treatments of risks, planned and done (6.1.3, 8.3). */
export const treatment = keepingRanges(planned)
  .invariant(...isNoDraft)
  .invariant(
    'due',
    'is later than the day the owner of the risk agreed to: put it off with the reason, by the act “Put off”',
    [decision],
    (record, s) => {
      const [{ due }, agreed] = [record.fields, agreedDueDay(record, s)];
      return due === undefined || agreed === undefined || due <= agreed;
    },
  )
  .derive(
    'dueWhileOpen',
    date({
      title: 'To be done by',
      help: 'The day it is due; none once it is done or its risk is closed, since nothing is left to be treated.',
    }),
    'all',
    (record, s) =>
      record.fields.doneOn !== undefined || riskOf(record, s)?.fields['status'] === 'closed'
        ? undefined
        : record.fields.due,
  )
  .derive(
    'residualMethod',
    reference('risk-method', {
      title: 'Method of the residual level',
      help: 'The method whose scales the residual level is on: that of the treatment, or of the risk where it was scored since.',
    }),
    'all',
    (record, s) => remaining(record, s).method,
  )
  .derive(
    'residualLevel',
    levelStep('residualMethod', {
      title: 'Residual level',
      help: residualRiskHelp,
    }),
    'all',
    (record, s) => levelOf(remaining(record, s), s),
  )
  .derive(
    'achievedLevel',
    levelStep('method', {
      title: 'Achieved level',
      help: 'What the matrix yields from what was achieved.',
    }),
    [riskMethod],
    (record, s) => levelOf(achievedOf(record), s),
  )
  .derive(
    'approval',
    choice({
      title: 'Plan approval',
      help: 'How the risk owner’s approval of the plan stands.',
      options: decisionStates,
    }),
    [decision],
    approvalOf,
  )
  .derive(
    'acceptance',
    choice({
      title: 'Acceptance',
      help: 'How the acceptance of the residual risk stands.',
      options: acceptanceStates,
    }),
    'all',
    (record, s) => {
      const about = treatedHere(record, s);
      return about && standingOfAcceptance(about, s);
    },
  )
  .derive(
    'slip',
    number({
      title: 'Slipped',
      help: 'How long it is late or was put off in all, against the day it was due at first.',
      unit: 'day',
      whole: true,
    }),
    [],
    // A retained risk has no day by which its treatment is done.
    ({ fields }, s) => (fields.option === 'retain' ? undefined : delayOf(fields, s.asOf)),
  )
  .derive(
    'timesPutOff',
    number({ title: 'Times put off', help: 'How often its day was put off.', whole: true }),
    [],
    ({ fields }) => fields.moves?.length,
  )
  .derive(
    'escalation',
    choice({
      title: 'Escalation',
      help: 'Whether management has been told of a treatment that was put off twice, for long, or is overdue unexplained.',
      options: {
        waiting: 'Before the next management review',
        reviewed: 'Seen by a management review',
      },
    }),
    [organisation, ...reviewing],
    (record, s) => {
      const since = escalatedOn(record.fields, s);
      if (since === undefined || record.fields.doneOn !== undefined) return undefined;
      return wasReviewed(record, since, addDays(s.asOf, 1), s) ? 'reviewed' : 'waiting';
    },
  )
  .derive(
    'firstYear',
    number({
      money: true,
      title: 'Cost of the first year',
      help: 'What it costs to put in place and to keep up for a year, together.',
    }),
    [],
    firstYearOf,
  );
