import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import {
  choice,
  choices,
  date,
  line,
  list,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { consequenceFields } from '../risk-method/consequence-kinds.ts';
import { informationProperties } from '../assets/information-properties.ts';
import { impactStep, levelStep, likelihoodStep } from '../risk-method/method-steps.ts';
import {
  bandOf,
  comparisonStates,
  isNoDraft,
  levelOf,
  riskMethod,
  type Score,
} from '../risk-method/risk-method.ts';
import { decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import {
  assessingReads,
  assessingRun,
  scoreBy,
} from '../../08-operation/risk-assessments/assessment-scope.ts';
import { estimateFields, estimateNames, keepingRanges } from './quantitative/estimate-fields.ts';
import { scoreAfter } from '../risk-treatment/planned-treatments.ts';
import { riskTreatmentState, riskTreatmentStates } from '../risk-treatment/treatment-standing.ts';
import { treatment } from '../risk-treatment/treatment.ts';

/** A score changes only together with its day, person and reason, which would otherwise belong to another score. */
const scoring = { afterwardsBy: ['assess-risk'] } as const;
const closing = { afterwardsBy: ['close-risk', 'reopen-risk'], optional: true } as const;

const score = { optional: true, material: true, ...scoring } as const;
const likelihood = (title: string, help: string) => likelihoodStep('method', { title, help, ...score });
const impact = (title: string, help: string) => impactStep('method', { title, help, ...score });

const scored = register({
  key: 'risk',
  clause: '6.1.2',
  title: 'Risk',
  plural: 'Risks',
  code: 'RISK',
  purpose:
    'What may happen to the confidentiality, integrity or availability of information, how likely and how severe it is, and who owns it. Its level is computed from the method; nobody types it.',
  label: 'title',
  fields: {
    title: line({ title: 'Risk', help: 'What may happen, in a few words.', material: true }),
    scenario: prose({
      title: 'Scenario',
      help: 'How it would come about: source, way in, event and what follows.',
      optional: true,
      material: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether it still exists.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
      afterwardsBy: closing.afterwardsBy,
    }),
    closedOn: date({ title: 'Closed on', help: 'When it ceased to exist.', happened: true, ...closing }),
    closedBy: reference('person', { title: 'Closed by', help: 'Who decided that.', ...closing }),
    closedReason: prose({
      title: 'Why it is closed',
      help: 'What has become of it: what it came from is gone, or it is part of another risk.',
      ...closing,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who can decide about it and answers for it.',
      optional: true,
      material: true,
      responsible: true,
    }),
    properties: choices({
      title: 'What is lost',
      help: 'Which properties of information the event takes away.',
      options: informationProperties,
      optional: true,
      material: true,
    }),
    assets: references('asset', { title: 'Assets', help: 'What it happens to.', optional: true }),
    processes: references('process', {
      title: 'Processes',
      help: 'Which processes it disturbs.',
      optional: true,
    }),
    threats: references('threat', {
      title: 'Threats',
      help: 'What brings it about, from the catalogue or added to it.',
      optional: true,
    }),
    vulnerabilities: references('vulnerability', {
      title: 'Vulnerabilities',
      help: 'Why it can happen here.',
      optional: true,
      suggests: {
        view: 'risk-identification',
        with: { asset: 'assets', threat: 'threats' },
        option: 'vulnerabilities',
        because: ['threat'],
      },
    }),
    source: line({
      title: 'Source',
      help: 'For a risk found from an event: who or what sets it off, and what drives them.',
      optional: true,
      material: true,
    }),
    consequence: prose({
      title: 'Consequence',
      help: 'What follows for the business, its customers and other people if it comes true.',
      optional: true,
      material: true,
    }),
    target: line({
      title: 'Target',
      help: 'For a risk found from an event: the process or objective that is hit.',
      optional: true,
    }),
    objective: reference('objective', {
      title: 'Objective',
      help: 'For a risk found from an event: the objective that is missed if it comes true.',
      optional: true,
    }),
    path: list(
      {
        step: line({ title: 'Step', help: 'What is done or happens, in a few words.' }),
        asset: reference('asset', {
          title: 'At',
          help: 'The asset it is done to or goes through.',
          optional: true,
        }),
      },
      {
        title: 'Path',
        help: 'For a risk found from an event: the steps from the source to the target, in their order; each is a place to stop it.',
        optional: true,
      },
    ),
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method whose scales it is scored on.',
      material: true,
      ...scoring,
    }),
    likelihood: likelihood('Likelihood today', 'With the controls that work today.'),
    impact: impactStep('method', {
      title: 'Impact today',
      help: 'With the controls that work today.',
      highestOf: { list: 'consequences', step: 'impact' },
      ...score,
    }),
    consequences: list(consequenceFields, {
      title: 'Impact by consequence',
      help: 'Where it is scored for each kind of consequence; the impact is the highest of them.',
      optional: true,
      material: true,
      ...scoring,
    }),
    likelihoodBefore: likelihood('Likelihood before controls', 'As if none of the controls were there.'),
    impactBefore: impact('Impact before controls', 'As if none of the controls were there.'),
    controls: references('catalogue-control', {
      title: 'Existing controls',
      help: 'What holds it down today.',
      optional: true,
    }),
    measures: references('measure', {
      title: 'Existing measures',
      help: 'What the organisation really does that holds it down today.',
      optional: true,
    }),
    ...estimateFields('', scoring),
    run: reference('assessment-run', {
      title: 'Assessed in run',
      help: 'The assessment in which it was last scored.',
      optional: true,
      ...scoring,
    }),
    assessedOn: date({
      title: 'Assessed on',
      help: 'When it was last scored.',
      optional: true,
      happened: true,
      ...scoring,
      initially: { as: 'today', once: 'likelihood' },
    }),
    assessedBy: reference('person', {
      title: 'Assessed by',
      help: 'Who scored it.',
      optional: true,
      ...scoring,
      initially: { as: 'me', once: 'likelihood' },
    }),
    assessedWhy: prose({
      title: 'Why scored so',
      help: 'What has changed since it was scored before, or why nothing has.',
      optional: true,
      ...scoring,
    }),
    priority: number({
      title: 'Priority',
      help: 'The order of treatment; 1 comes first.',
      least: 1,
      most: 999,
      whole: true,
      optional: true,
    }),
    priorityReason: prose({
      title: 'Why this priority',
      help: 'Only where the order is not that of the levels: what speaks for it.',
      optional: true,
    }),
  },
  sections: {
    'What may happen': [
      'title',
      'scenario',
      'consequence',
      'properties',
      'assets',
      'processes',
      'threats',
      'vulnerabilities',
    ],
    'As an event': ['source', 'target', 'objective', 'path'],
    'Whose it is': ['owner', 'status', 'closedOn', 'closedBy', 'closedReason', 'priority', 'priorityReason'],
    'How bad it is': ['method', 'likelihood', 'impact', 'consequences', 'likelihoodBefore', 'impactBefore'],
    'What holds it down': ['controls', 'measures'],
    'In figures': estimateNames,
    Assessment: ['run', 'assessedOn', 'assessedBy', 'assessedWhy'],
  },
  columns: [
    'title',
    'owner',
    'level',
    'acceptance',
    'treatment',
    'levelAfter',
    'assessedOn',
    'likelihood',
    'impact',
  ],
  order: '-level',
  stands: ['status'],
  course: [
    { column: 'levelBefore' },
    { column: 'level' },
    { column: 'levelAfter', unless: { treatment: ['none'] } },
  ],
  deadlines: {
    assessment: {
      title: 'Assessment of a risk',
      from: 'assessedOn',
      every: { setting: 'riskAssessment' },
      who: 'owner',
      while: { status: ['open'] },
      recurs: true,
    },
    scoring: {
      title: 'Score in the assessment under way',
      on: { computed: 'scoreBy' },
      who: 'owner',
      while: { status: ['open'] },
    },
    rescoring: {
      title: 'Score on the new method',
      on: { computed: 'rescoreBy' },
      who: 'owner',
      while: { status: ['open'] },
    },
  },
  example: {
    title: 'Firmware signed with a stolen key',
    scenario:
      'An attacker who reached a build machine copies the signing key and ships firmware that our devices trust.',
    status: 'open',
    owner: 'PER-3',
    properties: ['integrity', 'availability'],
    consequence: 'Devices stop or run dry, and each has to be visited before it can be trusted again.',
    assets: ['AST-4'],
    threats: ['threat-supply-chain-attack'],
    vulnerabilities: ['vulnerability-exposed-secrets'],
    method: 'MTH-1',
    likelihood: 2,
    impact: 3,
    likelihoodBefore: 3,
    impactBefore: 3,
    frequencyLow: 0.05,
    frequencyHigh: 0.5,
    frequencyShape: 'lognormal',
    lossLow: 80_000,
    lossHigh: 900_000,
    lossShape: 'lognormal',
    run: 'RUN-1',
    assessedOn: '2026-02-17',
    assessedBy: 'PER-2',
    priority: 1,
  },
});

type Risk = Stored<typeof scored>;

/** Returns the assets that a risk affects, including those along its path. */
export const assetsHit = ({ fields: { assets = [], path = [] } }: Risk): readonly Id<'asset'>[] => [
  ...new Set([...assets, ...path.flatMap(({ asset }) => (asset === undefined ? [] : [asset]))]),
];

/** Checks whether a risk is described as an event: by its source, its target, or the steps between them. */
export const isToldAsEvent = ({ fields: { source, target, objective, path } }: Risk): boolean =>
  [source, target, objective, path].some((told) => told !== undefined);

/** Returns the last day on which a risk was closed, for each id that `namedBy` returns. */
export function lastClosed(
  risks: readonly Risk[],
  namedBy: (risk: Risk) => readonly string[],
): ReadonlyMap<string, PlainDate> {
  const days = new Map<string, PlainDate>();
  for (const each of risks) {
    const { closedOn } = each.fields;
    if (closedOn !== undefined)
      for (const id of namedBy(each)) if (closedOn > (days.get(id) ?? '')) days.set(id, closedOn);
  }
  return days;
}

export const scoreOf = ({ fields }: Risk): Score => ({
  method: fields.method,
  likelihood: fields.likelihood,
  impact: fields.impact,
});

/** Returns how a risk compares with the acceptance criteria of the method it was scored with. */
export function comparisonOf(
  record: Risk,
  s: Neighbourhood<typeof riskMethod>,
): keyof typeof comparisonStates {
  const band = bandOf(scoreOf(record), s);
  if (!band) return 'not scored';
  return band.acceptable ? 'acceptable' : 'to be treated';
}

/** The help text for columns about several treatments, or none. */
const whatCounts =
  'Of several treatments still to be done the last due counts, as each says what remains when all is done; else what was achieved or was to remain, or today’s score if it is as new or nothing is planned. What is retained stays as it is today.';

/** The information security risks (6.1.2 c-e). */
export const risk = keepingRanges(scored)
  .derive(
    'level',
    levelStep('method', {
      title: 'Level',
      help: 'What the matrix yields from likelihood and impact today.',
    }),
    [riskMethod],
    (record, s) => levelOf(scoreOf(record), s),
  )
  .derive(
    'levelBefore',
    levelStep('method', {
      title: 'Level before controls',
      help: 'What the matrix yields without controls.',
    }),
    [riskMethod],
    ({ fields }, s) =>
      levelOf({ method: fields.method, likelihood: fields.likelihoodBefore, impact: fields.impactBefore }, s),
  )
  .derive(
    'methodAfter',
    reference('risk-method', {
      title: 'Method after treatment',
      help: 'The method whose scales the score after treatment is on.',
    }),
    [treatment],
    (record, s) => scoreAfter(record, s).method,
  )
  .derive(
    'likelihoodAfter',
    likelihoodStep('methodAfter', {
      title: 'Likelihood after treatment',
      help: `Once everything planned is done. ${whatCounts}`,
    }),
    [treatment],
    (record, s) => scoreAfter(record, s).likelihood,
  )
  .derive(
    'impactAfter',
    impactStep('methodAfter', {
      title: 'Impact after treatment',
      help: `Once everything planned is done. ${whatCounts}`,
    }),
    [treatment],
    (record, s) => scoreAfter(record, s).impact,
  )
  .derive(
    'levelAfter',
    levelStep('methodAfter', {
      title: 'Level after treatment',
      help: `What the matrix yields once everything planned is done. ${whatCounts}`,
    }),
    [treatment, riskMethod],
    (record, s) => levelOf(scoreAfter(record, s), s),
  )
  .derive(
    'acceptance',
    choice({
      title: 'Against the criteria',
      help: 'Whether the level may be kept as it is.',
      options: comparisonStates,
    }),
    [riskMethod],
    comparisonOf,
  )
  .derive(
    'rescoreBy',
    date({
      title: 'Score again by',
      help: 'For a score on a method that was replaced: by when it is scored on the one in use.',
    }),
    [riskMethod],
    ({ fields }, s) => s.get(riskMethod, fields.method)?.fields.rescoreBy,
  )
  .derive(
    'assessing',
    reference('assessment-run', {
      title: 'Assessment under way',
      help: 'The run that is over it and in which it is to be scored, or was.',
    }),
    assessingReads,
    (record, s) => (record.fields.status === 'open' ? assessingRun(record, s)?.id : undefined),
  )
  .derive(
    'scoreBy',
    date({ title: 'Score by', help: 'By when it is to be scored in the assessment under way.' }),
    assessingReads,
    scoreBy,
  )
  .derive(
    'treatment',
    choice({ title: 'Treatment', help: 'How far its treatment has come.', options: riskTreatmentStates }),
    [treatment, riskMethod, decision, organisation],
    riskTreatmentState,
  )
  .invariant(...isNoDraft)
  .invariant(
    'impact',
    'must be the highest of its consequences',
    [],
    ({ fields: { impact, consequences } }) =>
      !consequences?.length || impact === Math.max(...consequences.map((each) => each.impact)),
  )
  .invariant(
    'consequences',
    'must not name the same consequence twice',
    [],
    ({ fields: { consequences = [] } }) =>
      new Set(consequences.map((each) => each.of)).size === consequences.length,
  );
