import {
  choice,
  choices,
  date,
  link,
  links,
  number,
  prose,
  reference,
  references,
  step,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import { consequenceFields } from '../../risk-method/consequence-kinds.ts';
import { informationProperties } from '../../assets/information-properties.ts';
import { implementationStates } from '../../risk-treatment/measure.ts';
import { levelStep } from '../../risk-method/method-steps.ts';

/** The states of a barrier: what its measures and their last tests show, and whether planned ones are late. */
const barrierStates = {
  'in place': 'In place, tested',
  failing: 'Failing',
  'not tested': 'Not tested',
  partial: implementationStates.partial,
  done: 'Done',
  'no measure': 'No measure',
  planned: 'Planned',
  late: 'Late',
} as const;

export type BarrierState = keyof typeof barrierStates;

/** The gaps of a bow-tie, each at the place where something is missing. */
export const gaps = {
  'no cause': 'No cause is named',
  'nothing prevents': 'Nothing prevents it yet',
  'nothing limits': 'Nothing limits it yet',
  'no consequence': 'What follows is not said',
  unopposed: 'Nothing stands against it',
  'only planned': 'What stands against it is only planned',
  unsided: 'On which side it stands is not said',
} as const;

export type Gap = keyof typeof gaps;

/** The columns of a risk drawn as a bow-tie. */
export const bowTieColumns = {
  place: choice({
    title: 'Place',
    help: 'Where it stands, on the way from the causes to what follows.',
    options: {
      cause: 'Causes',
      before: 'Prevents it',
      event: 'Event',
      between: 'Holds it down',
      step: 'How it comes about',
      after: 'Notices and limits it',
      consequence: 'What follows',
    },
  }),
  kind: choice({
    title: 'Kind',
    help: 'What it is.',
    options: {
      source: 'Source',
      threat: 'Threat',
      vulnerability: 'Vulnerability',
      control: 'Control',
      measure: 'Measure',
      treatment: 'Treatment',
      step: 'Step',
      consequence: 'For the business and people',
      impact: 'Impact',
      loss: 'What is lost',
      objective: 'Objective missed',
      target: 'Target',
      asset: 'Assets hit',
      process: 'Processes disturbed',
    },
    optional: true,
  }),
  record: link({ title: 'Record', help: 'The record it is, where it is one.', optional: true }),
  says: prose({ title: 'In words', help: 'What it is, where it is no record of its own.', optional: true }),
  properties: choices({
    title: 'What is lost',
    help: 'Which properties of information the event takes away.',
    options: informationProperties,
    optional: true,
  }),
  consequence: { ...consequenceFields.of, optional: true as const },
  gap: choice({ title: 'Gap', help: 'What is missing here.', options: gaps, optional: true }),
  state: choice({
    title: 'State',
    help: 'What its measures and their last tests say, or whether what is planned is late.',
    options: barrierStates,
    optional: true,
  }),
  there: yesNo({
    title: 'There today',
    help: 'Whether it holds the risk down today, rather than being planned.',
    optional: true,
  }),
  before: levelStep('method', {
    title: 'Before controls',
    help: 'The level as if none of the controls were there.',
    optional: true,
  }),
  today: levelStep('method', { title: 'Today', help: 'The level with what works today.', optional: true }),
  after: levelStep('methodAfter', {
    title: 'After treatment',
    help: 'The level once what is planned is done.',
    optional: true,
  }),
  acceptance: choice({
    title: 'Against the criteria',
    help: 'Whether the level may be kept as it is.',
    options: { 'not scored': 'Not scored', acceptable: 'Acceptable', 'to be treated': 'Above the criteria' },
    optional: true,
  }),
  owner: reference('person', { title: 'Owner', help: 'Who answers for it.', optional: true }),
  impact: step({
    title: 'Impact',
    help: 'How severe it is.',
    scale: { through: 'method', list: 'impactScale', anchor: 'consequence' },
    optional: true,
  }),
  serves: references('catalogue-control', {
    title: 'Carries out',
    help: 'The controls for whose sake it stands here.',
    optional: true,
  }),
  treatment: reference('treatment', {
    title: 'Treatment',
    help: 'The treatment that puts it in place, or improves it.',
    optional: true,
  }),
  due: date({ title: 'Due', help: 'The day by which it is to be there.', optional: true }),
  late: number({
    unit: 'day',
    title: 'Late by',
    help: 'For what is there already: how long its improvement is overdue.',
    whole: true,
    optional: true,
  }),
  asset: reference('asset', {
    title: 'At',
    help: 'The asset it is done to or goes through.',
    optional: true,
  }),
  against: links({
    title: 'Against',
    help: 'The causes it stands against, or that come this way; all of them, where none is named.',
    optional: true,
  }),
  method: reference('risk-method', {
    title: 'Method',
    help: 'The method the risk is scored with.',
    optional: true,
  }),
  methodAfter: reference('risk-method', {
    title: 'Method after treatment',
    help: 'The method what remains is scored with.',
    optional: true,
  }),
  treats: reference('risk', {
    title: 'To be treated',
    help: 'The risk that a treatment would be for, where one is missing.',
    optional: true,
  }),
} as const;
