import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import {
  choice,
  date,
  frozen,
  line,
  list,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates } from '../../across/decision.ts';
import { areInOrder } from '../../across/value-order.ts';
import { organisation } from '../../across/organisation.ts';
import { comparisonStates } from '../../06-planning/risk-method/risk-method.ts';
import { riskTreatmentStates } from '../../06-planning/risk-treatment/treatment-standing.ts';

/** Returns the options of a field that names the risks covered by a run. */
const over = (title: string, help: string) => ({ title, help, optional: true }) as const;

/** The fields of a risk that an assessment should have covered and in which it was not scored. */
export const leftOutFields = {
  risk: reference('risk', { title: 'Risk', help: 'The risk that is not scored in this run.' }),
  reason: prose({ title: 'Reason', help: 'Why it is left out.' }),
};

const run = register({
  key: 'assessment-run',
  clause: '8.2',
  title: 'Risk assessment run',
  plural: 'Risk assessment runs',
  code: 'RUN',
  synonyms: ['risk assessment', 'risk analysis'],
  purpose:
    'Each time the risks were assessed, at the planned interval or because something changed, with the result as it then was. An auditor checks that none was due and left out, and that two runs can be compared.',
  label: 'title',
  fields: {
    title: line({
      title: 'Assessment',
      help: 'What people call it, such as the annual assessment of 2026.',
      material: true,
    }),
    reason: choice({
      title: 'Reason',
      help: 'What called for it.',
      options: {
        first: 'First assessment',
        interval: 'Planned interval',
        change: 'Change, planned or made',
        incident: 'Incident',
        context: 'Change in the context',
        other: 'Other',
      },
      material: true,
    }),
    extent: choice({
      title: 'Over',
      help: 'Left empty, the first assessment and those at the planned interval are over all open risks, the others over what is named below.',
      options: { all: 'All open risks', named: 'The risks of what is named' },
      optional: true,
    }),
    changes: references('change', {
      title: 'Changes',
      help: 'The changes it was made for; it comes before they start, and is over the risks they raise or lower.',
      optional: true,
    }),
    incidents: references('incident', {
      title: 'Incidents',
      help: 'The incidents it was made for; it covers the risks they name.',
      optional: true,
    }),
    risks: references('risk', over('Risks', 'The risks it covers, where it does not cover all.')),
    assets: references('asset', over('Assets', 'It is over the risks to these.')),
    processes: references('process', over('Processes', 'It is over the risks that disturb these.')),
    suppliers: references('supplier', over('Suppliers', 'It is over the risks to what these provide.')),
    scope: reference('scope', {
      title: 'Scope',
      help: 'The scope of the ISMS whose risks were assessed.',
      optional: true,
      material: true,
    }),
    covers: prose({
      title: 'What was looked at',
      help: 'Which part, if not everything, and what was left out on purpose.',
      optional: true,
      material: true,
    }),
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method, with its scales and criteria, that was followed.',
      optional: true,
      material: true,
    }),
    processVersion: reference('document-version', {
      title: 'Assessment process',
      help: 'The version of the risk assessment process that was followed.',
      optional: true,
      material: true,
    }),
    conversion: prose({
      title: 'Compared with earlier runs',
      help: 'Where the scales are new: how earlier results translate to them, and why levels jumped.',
      optional: true,
    }),
    lead: reference('person', {
      title: 'Led by',
      help: 'Who answers for how it was done.',
      optional: true,
      material: true,
      responsible: true,
    }),
    leadBefore: references('person', {
      title: 'Led before by',
      help: 'Who was to lead it and gave that up; none of them approves its results.',
      optional: true,
      byAction: true,
      formerlyIn: 'lead',
    }),
    participants: references('person', {
      title: 'Participants',
      help: 'Who took part, so that it shows whose knowledge went into it.',
      optional: true,
    }),
    due: date({
      title: 'Planned for',
      help: 'The day by which it is finished.',
      optional: true,
      dueDay: true,
    }),
    from: date({ title: 'From', help: 'The first day of the work.', optional: true }),
    to: date({
      title: 'To',
      help: 'The day it was finished; while empty it is running.',
      optional: true,
      material: true,
    }),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What it showed: what is new, worse or better, and what follows.',
      optional: true,
      material: true,
    }),
    results: frozen({
      title: 'Results',
      help: 'Each risk by its id as it stood when the results were frozen: its code, title, owner, method, scores, level, acceptance, priority and treatment, and when and in which run it was scored.',
      optional: true,
      material: true,
      byAction: true,
      fields: {
        code: line({ title: 'Risk', help: 'The code of the risk.', longest: 20 }),
        title: line({ title: 'Title', help: 'What the risk was called.' }),
        likelihood: number({
          title: 'Likelihood',
          help: 'Its step on the scale of the method.',
          whole: true,
        }),
        impact: number({ title: 'Impact', help: 'Its step on the scale of the method.', whole: true }),
        level: number({ title: 'Level', help: 'The level of the method it came to.', whole: true }),
        acceptance: choice({
          title: 'Against the criteria',
          help: 'How it compared with the acceptance criteria.',
          options: comparisonStates,
        }),
        treatment: choice({
          title: 'Treatment',
          help: 'How far its treatment had come.',
          options: riskTreatmentStates,
        }),
        assessedOn: date({ title: 'Assessed on', help: 'When it was scored.' }),
      },
    }),
    leftOut: list(leftOutFields, {
      title: 'Left out',
      help: 'Risks it was to be over that were not scored in it, each with the reason.',
      optional: true,
      material: true,
      byAction: true,
    }),
    frozenOn: date({
      title: 'Frozen on',
      help: 'When the results were taken down as they stood.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    frozenBy: reference('person', {
      title: 'Frozen by',
      help: 'Who took them down; somebody else approves them.',
      optional: true,
      byAction: true,
      concerns: true,
    }),
    report: reference('document', {
      title: 'Report',
      help: 'The report as a controlled document, if one was written.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Minutes of workshops, lists of threats worked through and the like.',
      optional: true,
    }),
  },
  sections: {
    'Why and what': ['title', 'reason', 'scope', 'covers'],
    'Over which risks': ['extent', 'changes', 'incidents', 'risks', 'assets', 'processes', 'suppliers'],
    'By which method': ['method', 'processVersion', 'conversion'],
    'By whom and when': ['lead', 'leadBefore', 'participants', 'due', 'from', 'to'],
    Result: ['conclusion', 'results', 'leftOut', 'frozenOn', 'frozenBy', 'report', 'evidence'],
  },
  columns: ['title', 'stage', 'reason', 'scope', 'from', 'to', 'lead', 'method'],
  order: '-from',
  deadlines: {
    completion: { title: 'Risk assessment', on: 'due', until: 'to', who: 'lead', recurs: true },
    next: {
      title: 'Next assessment of all risks',
      on: { computed: 'nextBy' },
      who: 'lead',
      recurs: true,
    },
  },
  example: {
    title: 'Annual assessment 2026',
    reason: 'interval',
    scope: 'SCP-1',
    covers: 'All risks on record, and workshops for new ones with every department.',
    method: 'MTH-2',
    processVersion: 'VER-14',
    lead: 'PER-2',
    participants: ['PER-3', 'PER-5'],
    due: '2026-03-31',
    from: '2026-02-09',
    to: '2026-03-12',
    conclusion: 'Three new risks, all from the second region; the signing key is acceptable now.',
    results: {
      'RISK-1': {
        code: 'RISK-1',
        title: 'Firmware signed with a stolen key',
        likelihood: 1,
        impact: 3,
        level: 2,
      },
    },
  },
});

type Run = Stored<typeof run>;

/** Returns whether a run covers all open risks. */
export const isWhole = ({ fields: { extent, reason } }: Run): boolean =>
  extent === undefined ? reason === 'first' || reason === 'interval' : extent === 'all';

/** Returns whether the last day of a run has passed or its results are frozen. */
export const isFinished = ({ fields: { to, results } }: Run, asOf: PlainDate): boolean =>
  results !== undefined || (to !== undefined && to <= asOf);

/**
 * Returns whether a person led the run, was its lead before, or froze its results. Such a person does not approve them.
 */
export const hadPart = (
  { fields: { lead, leadBefore = [], frozenBy } }: Run,
  person: Id<'person'>,
): boolean => [lead, ...leadBefore, frozenBy].includes(person);

/** Returns whether the work has begun and is not finished. */
export const isRunning = (record: Run, asOf: PlainDate): boolean =>
  !record.retired && (record.fields.from ?? '9999') <= asOf && !isFinished(record, asOf);

const stages = {
  planned: 'Planned',
  running: 'Running',
  finished: 'Finished, not frozen',
  frozen: 'Results frozen',
  approved: 'Approved',
} as const;

/** Returns the stage of an assessment. */
export function stageOf(record: Run, s: Neighbourhood<typeof decision>): keyof typeof stages {
  if (record.fields.results !== undefined)
    return approvalOf(record, s) === 'in force' ? 'approved' : 'frozen';
  if (isRunning(record, s.asOf)) return 'running';
  return isFinished(record, s.asOf) ? 'finished' : 'planned';
}

/** Returns the run over all risks that follows one in the same scope: planned, under way or finished later. */
export function followerOf(record: Run, s: Neighbourhood<typeof run>): Run | undefined {
  const { scope, to } = record.fields;
  if (scope === undefined || to === undefined) return undefined;
  return s
    .referring(run, 'scope', scope)
    .find((other) => isWhole(other) && (other.fields.to === undefined || other.fields.to > to));
}

/**
 * Returns the day by which all risks have to be assessed again. Undefined unless the run covered all risks of its scope
 * and is finished, and once the next one is planned.
 */
export function nextBy(
  record: Run,
  s: Neighbourhood<typeof run | typeof organisation>,
): PlainDate | undefined {
  const { scope, to } = record.fields;
  if (scope === undefined || to === undefined || to > s.asOf || !isWhole(record)) return undefined;
  return followerOf(record, s) ? undefined : add(to, s.setting(organisation, 'riskAssessment'));
}

/** A risk assessment that is planned, under way or done: why, by which method, by whom, with what result (8.2). */
export const assessmentRun = run
  .derive(
    'stage',
    choice({ title: 'Stage', help: 'How far it has come.', options: stages }),
    [decision],
    stageOf,
  )
  .derive(
    'approval',
    choice({ title: 'Approval', help: 'How the approval of its results stands.', options: decisionStates }),
    [decision],
    approvalOf,
  )
  .derive(
    'nextBy',
    date({
      title: 'Next by',
      help: 'By when all risks are assessed again, while the next assessment is not planned.',
    }),
    [run, organisation],
    nextBy,
  )
  .invariant('to', 'cannot be before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to));
