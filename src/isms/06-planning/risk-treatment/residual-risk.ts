import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { latest } from '../../across/latest-record.ts';
import { levelOf, type riskMethod, type Score } from '../risk-method/risk-method.ts';

/**
 * The part of a risk that is needed for its residual risk and its acceptance. The registers of risks and treatments
 * refer to each other, so this file imports neither.
 */
export interface Assessed {
  readonly fields: Score & {
    readonly owner: Id<'person'> | undefined;
    readonly assessedOn: PlainDate | undefined;
  };
}

/** The part of a treatment that is needed for the same. */
export interface Treating {
  readonly fields: Pick<Score, 'method'> & {
    readonly option: string;
    readonly due: PlainDate | undefined;
    readonly doneOn: PlainDate | undefined;
    readonly residualLikelihood: number | undefined;
    readonly residualImpact: number | undefined;
    readonly achievedLikelihood: number | undefined;
    readonly achievedImpact: number | undefined;
  };
}

/** A treatment with its risk and all treatments of that risk. */
export interface TreatedRisk<P extends Treating = Treating> {
  readonly plan: P;
  readonly risk: Assessed;
  readonly plans: readonly P[];
}

export const residualOf = ({ fields }: Treating): Score => ({
  method: fields.method,
  likelihood: fields.residualLikelihood,
  impact: fields.residualImpact,
});

export const achievedOf = ({ fields }: Treating): Score => ({
  method: fields.method,
  likelihood: fields.achievedLikelihood,
  impact: fields.achievedImpact,
});

const todayOf = ({ fields: { method, likelihood, impact } }: Assessed): Score => ({
  method,
  likelihood,
  impact,
});

export const isScored = ({ likelihood, impact }: Score): boolean =>
  likelihood !== undefined && impact !== undefined;

/** Checks whether a risk is retained. It then stays as it is, whatever else is planned. */
export const isRetained = ({ fields: { option } }: Pick<Treating, 'fields'>): boolean => option === 'retain';

/** Returns the open treatments in the order of their due days. Those without a day come last. */
export const openTreatments = <P extends Treating>(plans: readonly P[]): readonly P[] =>
  plans.filter(({ fields }) => fields.doneOn === undefined).toSorted(byDue);

function byDue(a: Treating, b: Treating): number {
  const [x, y] = [a.fields.due ?? '9999', b.fields.due ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

const isDone = ({ fields: { doneOn } }: Treating): boolean => doneOn !== undefined;

/**
 * Checks whether a risk was scored after all of these treatments that are done, so that its score shows their effect.
 */
export const isScoredSince = (risk: Assessed, plans: readonly Treating[]): boolean =>
  plans.every(({ fields: { doneOn = '' } }) => (risk.fields.assessedOn ?? '') >= doneOn);

/**
 * Returns the score of a risk once all planned treatments are done. Each plan gives the score after all are done, so
 * the last plan that gives one counts; if none does, the score is unknown. If nothing is left to do, it is the achieved
 * or else the planned score, until a newer assessment replaces it.
 */
export function scoreWhenAllIsDone(risk: Assessed, plans: readonly Treating[]): Score {
  const today = todayOf(risk);
  const changing = plans.filter((each) => !isRetained(each));
  const planned = openTreatments(changing).map(residualOf);
  const expected = planned.findLast(isScored) ?? planned.at(-1);
  if (expected) return isScored(expected) ? expected : unscored(expected);
  const done = latest(changing, ({ fields }) => fields.doneOn);
  if (!done || isScoredSince(risk, changing)) return today;
  return [achievedOf(done), residualOf(done)].find(isScored) ?? today;
}

const unscored = ({ method }: Score): Score => ({ method, likelihood: undefined, impact: undefined });

/** The help text of columns with the residual risk. */
export const residualRiskHelp =
  'Of what is accepted or is to be: what the plan says, or more where more was achieved or scored since; today’s level where the risk is retained.';

/**
 * Returns the residual risk that is accepted with a treatment: the score once it is done. Never lower than planned,
 * since that is what was agreed to; higher if the risk as scored since, or the achieved score, is higher.
 */
export function residualRiskOf(
  { plan, risk, plans }: TreatedRisk,
  s: Neighbourhood<typeof riskMethod>,
): Score {
  if (isRetained(plan)) return todayOf(risk);
  const planned = residualOf(plan);
  const isUnknown = !isScored(planned) && !isScoredSince(risk, plans);
  if (!isDone(plan) || isUnknown) return planned;
  const stands = scoreWhenAllIsDone(risk, plans);
  return isMore(stands, planned, s) ? stands : planned;
}

/** Checks whether the risk after a completed treatment is higher than planned. Scores on two methods do not compare. */
export function exceedsCurrentRisk(
  { plan, risk, plans }: TreatedRisk,
  s: Neighbourhood<typeof riskMethod>,
): boolean {
  const [stands, planned] = [scoreWhenAllIsDone(risk, plans.filter(isDone)), residualOf(plan)];
  if (isRetained(plan) || !isDone(plan) || stands.method !== planned.method) return false;
  return (levelOf(stands, s) ?? 0) > (levelOf(planned, s) ?? 0);
}

/** Checks whether a plan retains a risk and still claims that it becomes lower. */
export function claimsReduction({ plan, risk }: Pick<TreatedRisk, 'plan' | 'risk'>): boolean {
  const [today, said] = [todayOf(risk), residualOf(plan)];
  if (!isRetained(plan) || today.method !== said.method || !isScored(today)) return false;
  return (
    (said.likelihood ?? Infinity) < (today.likelihood ?? 0) || (said.impact ?? Infinity) < (today.impact ?? 0)
  );
}

/**
 * Checks whether the later score is at least as high. Scores on two methods do not compare, so the later one is taken.
 */
function isMore(later: Score, earlier: Score, s: Neighbourhood<typeof riskMethod>): boolean {
  const [a, b] = [levelOf(later, s), levelOf(earlier, s)];
  return a !== undefined && (b === undefined || later.method !== earlier.method || a >= b);
}
