import { addDays } from '#isms/kernel/values/calendar.ts';
import type { ComparisonDay } from '#isms/kernel/declarations/comparison-day.ts';
import { earlier } from '#isms/kernel/declarations/comparison.ts';
import type { Standpoint } from '#isms/kernel/declarations/counted-columns.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { choice, date, reference } from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { assessmentRun, isWhole } from '../../08-operation/risk-assessments/assessment-run.ts';
import { runsInOrder } from '../../08-operation/risk-assessments/run-results.ts';
import { openRisks } from './open-risks.ts';
import { scoreAfter } from '../risk-treatment/planned-treatments.ts';
import { levelOf, riskMethod, type Score } from '../risk-method/risk-method.ts';
import { risk, scoreOf } from './risk.ts';
import { treatment } from '../risk-treatment/treatment.ts';

/** The registers to read for the positions of risks and the days to compare with. */
export const riskPositionReads = [riskMethod, risk, treatment, assessmentRun] as const;
type Sources = Reader<(typeof riskPositionReads)[number]>;

const stages = { before: 'Before controls', today: 'Today', after: 'After treatment' } as const;
type Stage = keyof typeof stages;

/** The columns of risks with the same positions, so that counted risks can be listed. */
export const standpoints: Readonly<Record<Stage, Standpoint>> = {
  before: { through: 'method', up: 'likelihoodBefore', across: 'impactBefore', level: 'levelBefore' },
  today: { through: 'method', up: 'likelihood', across: 'impact', level: 'level' },
  after: { through: 'methodAfter', up: 'likelihoodAfter', across: 'impactAfter', level: 'levelAfter' },
};

/** The parameters that all views of risk positions share. */
export const riskPositionParameters = {
  stage: choice({
    title: 'Stage',
    help: 'Before controls: as if none were there. After treatment: once everything planned is done; of several treatments the last due counts, and what is done counts as achieved until the risk is assessed again.',
    options: stages,
    default: 'today',
  }),
  since: date({
    title: 'Since',
    help: 'The day at whose end they stood where they came from; the end of the last assessment of all risks, if left out.',
    optional: true,
  }),
  owner: reference('person', { title: 'Owner', help: 'Only the risks of this person.', optional: true }),
  asset: reference('asset', { title: 'Asset', help: 'Only risks that happen to it.', optional: true }),
  process: reference('process', { title: 'Process', help: 'Only risks that disturb it.', optional: true }),
};

/** The parameters that narrow the selection of risks, and the column each is about. */
export const narrowedBy = { owner: 'owner', asset: 'assets', process: 'processes' } as const;

/** The days with which people compare the positions of risks. */
export const daysOfAssessments = {
  whole: {
    title: 'Last assessment of all risks',
    on: (s) => runsInOrder(s).findLast((run) => isWhole(run) && isBefore(run, s))?.fields.to,
  },
  before: { title: 'Before the last assessment', on: (s) => dayBefore(lastRun(s)?.fields.from) },
  assessment: { title: 'Last assessment', on: (s) => lastRun(s)?.fields.to },
  month: { title: 'A month earlier', on: earlier('P1M') },
  quarter: { title: 'Three months earlier', on: earlier('P3M') },
  year: { title: 'A year earlier', on: earlier('P1Y') },
} satisfies Readonly<Record<string, ComparisonDay<typeof assessmentRun>>>;

const isBefore = (
  { fields: { to = '' } }: Stored<typeof assessmentRun>,
  s: { readonly asOf: string },
): boolean => to < s.asOf;
const lastRun = (s: Reader<typeof assessmentRun>) => runsInOrder(s).findLast((run) => isBefore(run, s));
const dayBefore = (day: string | undefined) => day && addDays(day, -1);

/** The position of a risk at a stage. Without a level, it is not scored there. */
export interface RiskPosition extends Score {
  readonly record: Stored<typeof risk>;
  readonly level: number | undefined;
}

interface PositionParameters {
  readonly stage: Stage;
  readonly owner: Id<'person'> | undefined;
  readonly asset: Id<'asset'> | undefined;
  readonly process: Id<'process'> | undefined;
}

/** Returns the positions of the selected open risks, by id. */
export function riskPositions(
  { stage, owner, asset, process }: PositionParameters,
  s: Sources,
): ReadonlyMap<Id<'risk'>, RiskPosition> {
  const asked = openRisks(s).filter(
    ({ fields }) =>
      (owner === undefined || fields.owner === owner) &&
      (asset === undefined || fields.assets?.includes(asset) === true) &&
      (process === undefined || fields.processes?.includes(process) === true),
  );
  return new Map(
    asked.map((record) => {
      const score = scoreAt(stage, record, s);
      return [record.id, { ...score, record, level: levelOf(score, s) }];
    }),
  );
}

function scoreAt(stage: Stage, record: Stored<typeof risk>, s: Sources): Score {
  const { method, likelihoodBefore, impactBefore } = record.fields;
  if (stage === 'before') return { method, likelihood: likelihoodBefore, impact: impactBefore };
  return stage === 'after' ? scoreAfter(record, s) : scoreOf(record);
}

const stageBefore = { before: undefined, today: 'before', after: 'today' } as const;

/** Returns the earlier positions of the risks: at the stage before, or on an earlier day; empty if there is neither. */
export function origins(
  asked: PositionParameters,
  s: Sources,
  earlierDay: Sources | undefined,
): ReadonlyMap<Id<'risk'>, RiskPosition> {
  if (earlierDay) return riskPositions(asked, earlierDay);
  const stage = stageBefore[asked.stage];
  return stage ? riskPositions({ ...asked, stage }, s) : new Map();
}
