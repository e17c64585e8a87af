import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { latest } from '../../across/latest-record.ts';
import { levelOf, type riskMethod, type Score } from '../risk-method/risk-method.ts';

/** What there has to be known of a risk, to say what its treatments make of it and who may accept that. Their registers name each other, so neither is named here. */
export interface Assessed {
  readonly fields: Score & {
    readonly owner: Id<'person'> | undefined;
    readonly assessedOn: PlainDate | undefined;
  };
}

/** What there has to be known of a treatment, to say the same. */
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

/** A treatment with its risk, and with all that is planned and was done about that. */
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

/** What is retained stays as it is, whatever was planned with it. */
export const isRetained = ({ fields: { option } }: Pick<Treating, 'fields'>): boolean => option === 'retain';

/** The treatments that are still to be done, in the order in which they are due; what has no day comes last. */
export const openTreatments = <P extends Treating>(plans: readonly P[]): readonly P[] =>
  plans.filter(({ fields }) => fields.doneOn === undefined).toSorted(byDue);

function byDue(a: Treating, b: Treating): number {
  const [x, y] = [a.fields.due ?? '9999', b.fields.due ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

const isDone = ({ fields: { doneOn } }: Treating): boolean => doneOn !== undefined;

/** Whether a risk was scored once all of these treatments that are done were done: then its score says what they have brought. */
export const isScoredSince = (risk: Assessed, plans: readonly Treating[]): boolean =>
  plans.every(({ fields: { doneOn = '' } }) => (risk.fields.assessedOn ?? '') >= doneOn);

/**
 * The score of a risk once everything that is planned for it is done. Each plan says what remains when all is done, so the
 * last of them counts that says it; where none says it, nobody knows. Where nothing is left to do, it is what was achieved
 * or was to remain, until the risk is assessed again: a newer score knows more.
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

/** What a column says that shows it. */
export const residualRiskHelp =
  'Of what is accepted or is to be: what the plan says, or more where more was achieved or scored since; today’s level where the risk is retained.';

/**
 * What is accepted with a treatment: what will stand once it is done, or stands already. Never less than the plan says, since
 * that is what was agreed to; more, where the risk as it was scored since or what was achieved is more.
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

/** Whether more stands, now that a treatment is done, than was to remain; scores on two methods do not compare. */
export function exceedsCurrentRisk(
  { plan, risk, plans }: TreatedRisk,
  s: Neighbourhood<typeof riskMethod>,
): boolean {
  const [stands, planned] = [scoreWhenAllIsDone(risk, plans.filter(isDone)), residualOf(plan)];
  if (isRetained(plan) || !isDone(plan) || stands.method !== planned.method) return false;
  return (levelOf(stands, s) ?? 0) > (levelOf(planned, s) ?? 0);
}

/** Whether a risk is retained and less is said to remain than there is. */
export function claimsReduction({ plan, risk }: Pick<TreatedRisk, 'plan' | 'risk'>): boolean {
  const [today, said] = [todayOf(risk), residualOf(plan)];
  if (!isRetained(plan) || today.method !== said.method || !isScored(today)) return false;
  return (
    (said.likelihood ?? Infinity) < (today.likelihood ?? 0) || (said.impact ?? Infinity) < (today.impact ?? 0)
  );
}

/** Of scores on two methods the one that came later is taken, as they do not compare. */
function isMore(later: Score, earlier: Score, s: Neighbourhood<typeof riskMethod>): boolean {
  const [a, b] = [levelOf(later, s), levelOf(earlier, s)];
  return a !== undefined && (b === undefined || later.method !== earlier.method || a >= b);
}
