import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { choice, date, frozen, line, number, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { impactStep, levelStep, likelihoodStep } from '../risk-method/method-steps.ts';
import { overtaken, pastGiving, type AskedOf } from './blind-risk.ts';
import { isOpen } from '../risk-assessment/open-risks.ts';
import { risk } from '../risk-assessment/risk.ts';
import { bandOf, levelOf, riskMethod, type Score } from '../risk-method/risk-method.ts';

const byAction = { optional: true, byAction: true } as const;

const levelThen = (title: string) =>
  levelStep('method', {
    title,
    help: 'What the matrix yielded on the day both scores stood side by side, whatever it has become since.',
    ...byAction,
  });

const asked = register({
  key: 'second-score',
  clause: '6.1.2',
  title: 'Second score',
  plural: 'Second scores',
  code: 'SEC',
  synonyms: ['peer review'],
  purpose:
    'Risks that somebody else scored without knowing the first score. Where two people come to the same by the same method, its results repeat; where they do not, the anchors are read differently, and it is settled which score counts.',
  label: 'title',
  partOf: 'risk',
  actionsOnly: true,
  arises: 'Ask for a second score on the page of a risk that has been scored.',
  fields: {
    title: line({
      title: 'Risk in words',
      help: 'What the risk was called.',
      optional: true,
      byAction: true,
    }),
    risk: reference('risk', {
      title: 'Risk',
      help: 'The risk that is scored.',
      optional: true,
      byAction: true,
    }),
    run: reference('assessment-run', {
      title: 'Assessment',
      help: 'The assessment it belongs to, if it is part of one.',
      optional: true,
    }),
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method on whose scales both scores stand.',
      optional: true,
      byAction: true,
    }),
    assessor: reference('person', {
      title: 'Second assessor',
      help: 'Who scores it, without seeing how it was scored before.',
      optional: true,
      byAction: true,
      concerns: true,
    }),
    askedBy: reference('person', {
      title: 'Asked by',
      help: 'Who asked for it, and sees to it that a difference is settled.',
      optional: true,
      byAction: true,
      responsible: true,
    }),
    askedOn: date({
      title: 'Asked on',
      help: 'The day it was asked for.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    due: date({ title: 'Wanted by', help: 'The day by which it is given.', optional: true, dueDay: true }),
    shown: frozen({
      title: 'As it was described',
      help: 'The risk as it was described when it was asked, without any score.',
      frozenOf: 'risk',
      optional: true,
      byAction: true,
    }),
    likelihood: likelihoodStep('method', {
      title: 'Second likelihood',
      help: 'With the controls that work today.',
      ...byAction,
    }),
    impact: impactStep('method', {
      title: 'Second impact',
      help: 'With the controls that work today.',
      ...byAction,
    }),
    reason: prose({
      title: 'What it rests on',
      help: 'Which facts and anchors speak for these steps.',
      optional: true,
      byAction: true,
    }),
    givenOn: date({
      title: 'Given on',
      help: 'The day the second score was given.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    firstLikelihood: likelihoodStep('method', {
      title: 'First likelihood',
      help: 'As it stood when the second score was given.',
      ...byAction,
    }),
    firstImpact: impactStep('method', {
      title: 'First impact',
      help: 'As it stood when the second score was given.',
      ...byAction,
    }),
    levelThen: levelThen('Second level when given'),
    firstLevelThen: levelThen('First level when given'),
    firstBy: reference('person', {
      title: 'First assessor',
      help: 'Who had scored it then.',
      optional: true,
      byAction: true,
    }),
    firstOn: date({
      title: 'First scored on',
      help: 'When the first score had been given.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    agreedLikelihood: likelihoodStep('method', {
      title: 'Agreed likelihood',
      help: 'What counts after both were compared.',
      ...byAction,
    }),
    agreedImpact: impactStep('method', {
      title: 'Agreed impact',
      help: 'What counts after both were compared.',
      ...byAction,
    }),
    agreedReason: prose({
      title: 'Why this score',
      help: 'Which reading of the anchors settled it.',
      optional: true,
      byAction: true,
    }),
    settledBy: reference('person', {
      title: 'Settled by',
      help: 'Who recorded the agreed score.',
      optional: true,
      byAction: true,
    }),
    settledOn: date({
      title: 'Settled on',
      help: 'The day on which it was settled.',
      optional: true,
      happened: true,
      byAction: true,
    }),
  },
  sections: {
    'What is asked': ['title', 'risk', 'run', 'method', 'assessor', 'askedBy', 'askedOn', 'due'],
    'What is to be scored': ['shown'],
    'Second score': ['likelihood', 'impact', 'levelThen', 'reason', 'givenOn'],
    'First score': ['firstLikelihood', 'firstImpact', 'firstLevelThen', 'firstBy', 'firstOn'],
    'What counts': ['agreedLikelihood', 'agreedImpact', 'agreedReason', 'settledBy', 'settledOn'],
  },
  columns: ['title', 'state', 'assessor', 'due', 'firstLevel', 'level', 'apart', 'givenOn', 'risk'],
  order: '-askedOn',
  deadlines: {
    answer: {
      title: 'Second score of a risk',
      on: { computed: 'answerBy' },
      until: 'givenOn',
      who: 'assessor',
      about: 'risk',
    },
    asking: {
      title: 'Second score to be asked for again',
      on: { computed: 'askAgainBy' },
      until: 'givenOn',
      who: 'askedBy',
      about: 'risk',
    },
    settling: {
      title: 'Two scores to be settled',
      on: { computed: 'settleBy' },
      until: 'settledOn',
      who: 'askedBy',
      about: 'risk',
    },
  },
  sequences: [
    ['askedOn', 'givenOn', 'settledOn'],
    ['firstOn', 'givenOn'],
  ],
  veils: {
    what: 'risk',
    from: 'assessor',
    until: 'givenOn',
    lifted: (record, s): boolean => pastGiving(record as unknown as AskedOf, s) !== undefined,
    says: 'You are asked for a second score of {record}; it opens once you have given yours, on {asking}.',
  },
  example: {
    title: 'Firmware signed with a stolen key',
    risk: 'RISK-1',
    run: 'RUN-1',
    method: 'MTH-1',
    assessor: 'PER-4',
    askedBy: 'PER-2',
    askedOn: '2026-02-18',
    due: '2026-03-04',
    shown: {
      title: 'Firmware signed with a stolen key',
      properties: ['integrity', 'availability'],
      consequence: 'Devices stop or run dry, and each has to be visited before it can be trusted again.',
    },
    likelihood: 2,
    impact: 3,
    reason: 'One case at a maker of meters in the last five years; every device would have to be visited.',
    givenOn: '2026-03-02',
    firstLikelihood: 2,
    firstImpact: 3,
    firstBy: 'PER-2',
    firstOn: '2026-02-17',
  },
});

type AskedScore = Stored<typeof asked>;

export const firstOf = ({ fields }: AskedScore): Score => ({
  method: fields.method,
  likelihood: fields.firstLikelihood,
  impact: fields.firstImpact,
});

export const secondOf = ({ fields }: AskedScore): Score => ({
  method: fields.method,
  likelihood: fields.likelihood,
  impact: fields.impact,
});

/**
 * Returns the levels of both scores when the second was given, so that a later change of the matrix does not change the
 * agreement.
 */
export const levelsOf = (
  record: AskedScore,
  s: Neighbourhood<typeof riskMethod>,
): readonly [first: number | undefined, second: number | undefined] => [
  record.fields.firstLevelThen ?? levelOf(firstOf(record), s),
  record.fields.levelThen ?? levelOf(secondOf(record), s),
];

/**
 * Returns by how many steps two scores differ, on the scale with the greater difference; undefined without both scores.
 */
export function apartOf(record: AskedScore): number | undefined {
  const { likelihood, impact, firstLikelihood, firstImpact } = record.fields;
  if (likelihood === undefined || impact === undefined) return undefined;
  if (firstLikelihood === undefined || firstImpact === undefined) return undefined;
  return Math.max(Math.abs(likelihood - firstLikelihood), Math.abs(impact - firstImpact));
}

/** Checks whether one person gave both scores, which then show no agreement between people. */
export const isByOnePerson = ({ fields: { firstBy, assessor } }: AskedScore): boolean =>
  firstBy !== undefined && firstBy === assessor;

/** Checks whether the risk is acceptable by one of the two scores and not by the other. */
export function crossesAcceptance(record: AskedScore, s: Neighbourhood<typeof riskMethod>): boolean {
  const [first, second] = [bandOf(firstOf(record), s), bandOf(secondOf(record), s)];
  return first !== undefined && second !== undefined && first.acceptable !== second.acceptable;
}

export const secondScoreStates = {
  awaited: 'Awaited',
  alike: 'The same',
  near: 'Within a step',
  apart: 'To be settled',
  settled: 'Settled',
} as const;

/**
 * Returns the state of a second score against the first. It must be settled if they are at least two steps apart, or if
 * only one of them is acceptable.
 */
export function stateOf(
  record: AskedScore,
  s: Neighbourhood<typeof riskMethod>,
): keyof typeof secondScoreStates {
  const apart = apartOf(record);
  if (apart === undefined) return 'awaited';
  if (record.fields.settledOn !== undefined) return 'settled';
  if (apart > 1 || crossesAcceptance(record, s)) return 'apart';
  return apart === 0 ? 'alike' : 'near';
}

/** Returns the day by which a difference must be settled; undefined if the risk is closed or has been scored since. */
export function settleBy(
  record: AskedScore,
  s: Neighbourhood<typeof riskMethod | typeof risk | typeof organisation>,
): PlainDate | undefined {
  const { givenOn, method } = record.fields;
  const scored = s.get(risk, record.fields.risk);
  if (givenOn === undefined || stateOf(record, s) !== 'apart' || !scored || !isOpen(scored)) return undefined;
  return scored.fields.method === method && (scored.fields.assessedOn ?? '') <= givenOn
    ? add(givenOn, s.setting(organisation, 'scoreSettling'))
    : undefined;
}

const isWaiting = ({ retired, fields }: AskedScore): boolean => !retired && fields.givenOn === undefined;

/** The scores that a second person gave to a risk without knowing the first (6.1.2 b). */
export const secondScore = asked
  .derive(
    'state',
    choice({
      title: 'State',
      help: 'How far apart the two scores are, and whether that is settled.',
      options: secondScoreStates,
    }),
    [riskMethod],
    stateOf,
  )
  .derive(
    'firstLevel',
    levelStep('method', {
      title: 'First level',
      help: 'What the first score came to when both stood side by side.',
    }),
    [riskMethod],
    (record, s) => levelsOf(record, s)[0],
  )
  .derive(
    'level',
    levelStep('method', { title: 'Second level', help: 'What the second came to.' }),
    [riskMethod],
    (record, s) => levelsOf(record, s)[1],
  )
  .derive(
    'apart',
    number({
      title: 'Steps apart',
      help: 'By how many steps they differ, in likelihood or impact, whichever is more.',
      whole: true,
    }),
    [],
    apartOf,
  )
  .derive(
    'settleBy',
    date({
      title: 'To be settled by',
      help: 'By when it is decided which of two scores counts, unless the risk has been scored anew since.',
    }),
    [riskMethod, risk, organisation],
    settleBy,
  )
  .derive(
    'answerBy',
    date({
      title: 'To be given by',
      help: 'By when the second score is wanted, as long as it can be given.',
    }),
    [riskMethod, risk, person],
    (record, s) => (isWaiting(record) && !overtaken(record, s) ? record.fields.due : undefined),
  )
  .derive(
    'askAgainBy',
    date({
      title: 'To be asked again by',
      help: 'For a second score that cannot be given any more, while the risk is open: by when another is asked for.',
    }),
    [riskMethod, risk, person],
    (record, s) => {
      const scored = s.get(risk, record.fields.risk);
      const isWanted = isWaiting(record) && scored !== undefined && isOpen(scored);
      return isWanted && overtaken(record, s) ? record.fields.due : undefined;
    },
  )
  .invariant(
    'due',
    'cannot be before it was asked',
    [],
    ({ fields }) => fields.due === undefined || fields.askedOn === undefined || fields.due >= fields.askedOn,
  );
