import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { openRisks } from '../open-risks.ts';
import { plannedTreatments } from '../../risk-treatment/planned-treatments.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { expectedLoss } from './annual-loss.ts';
import { rangeIn } from './estimate-fields.ts';
import type { Exposure } from './range.ts';
import type { Subject } from './simulation.ts';

/** What a simulation of risks looks at: whoever may read all of it may see what comes of it. */
export const simulated = [risk, treatment] as const;

/** A treatment that is still to be done, as a step from what those before it leave to what it leaves itself. */
export interface Planned {
  readonly treatment: Stored<typeof treatment>;
  readonly exposure: Exposure;
  /** What it estimates anew; the rest stays as it was before. */
  readonly changes: readonly (keyof Exposure)[];
  readonly saving: Saving;
}

/** What money is spent on and what it brings, by expected losses: those of chance would make a return of its own each time. */
export interface Saving {
  /** What is still expected to be lost a year. */
  readonly remains: number;
  /** How much less than before. */
  readonly saves: number;
  readonly cost: number | undefined;
  readonly yearlyCost: number | undefined;
  /** What it saves a year beyond its yearly cost, for each unit of that; undefined where it costs nothing, or nobody says what. */
  readonly return: number | undefined;
}

/** A risk of which frequency and loss are estimated, with what its treatments are to make of it. */
export interface Quantified {
  readonly risk: Stored<typeof risk>;
  readonly today: Exposure;
  /** In the order in which they are due, each upon those before it: the last leaves what all of them do. */
  readonly planned: readonly Planned[];
}

/** The risk in figures; undefined while its estimates are not enough. */
export function quantified(
  record: Stored<typeof risk>,
  s: Neighbourhood<typeof treatment>,
): Quantified | undefined {
  const frequency = rangeIn(record.fields, 'frequency');
  const loss = rangeIn(record.fields, 'loss');
  if (!frequency || !loss) return undefined;
  const today = { frequency, loss };
  const planned: Planned[] = [];
  for (const each of plannedTreatments(record.id, s)) {
    const step = stepOf(each, planned.at(-1)?.exposure ?? today);
    if (step) planned.push(step);
  }
  return { risk: record, today, planned };
}

/** A treatment as a step from what is there before it; undefined where it says nothing of what would remain. */
function stepOf(plan: Stored<typeof treatment>, before: Exposure): Planned | undefined {
  const { cost, yearlyCost } = plan.fields;
  const stated = { frequency: rangeIn(plan.fields, 'frequency'), loss: rangeIn(plan.fields, 'loss') };
  const changes = (['frequency', 'loss'] as const).filter((quantity) => stated[quantity]);
  if (changes.length === 0) return undefined;
  const exposure = { frequency: stated.frequency ?? before.frequency, loss: stated.loss ?? before.loss };
  return { treatment: plan, exposure, changes, saving: savingOf(before, exposure, cost, yearlyCost) };
}

/** What there is once all that is planned is done. */
export const remaining = ({ today, planned }: Quantified): Exposure => planned.at(-1)?.exposure ?? today;

/** What all treatments of a risk together save and cost; undefined where none is planned in figures. */
export function wholePlan(each: Quantified): Saving | undefined {
  const { today, planned } = each;
  if (planned.length === 0) return undefined;
  const sum = (of: 'cost' | 'yearlyCost') => sumKnown(planned.map(({ treatment: { fields } }) => fields[of]));
  return savingOf(today, remaining(each), sum('cost'), sum('yearlyCost'));
}

/** All open risks: those in figures, and those that want some. */
export function portfolio(s: Reader<typeof risk | typeof treatment>): {
  readonly quantified: readonly Quantified[];
  readonly without: readonly Stored<typeof risk>[];
} {
  const risks = openRisks(s);
  const found = new Map(risks.map((each) => [each, quantified(each, s)]));
  return {
    quantified: risks.flatMap((each) => found.get(each) ?? []),
    without: risks.filter((each) => !found.get(each)),
  };
}

/** What of a risk is simulated: after each of its treatments, or only after all of them. */
export function subjectOf({ risk: { code }, today, planned }: Quantified, after: 'each' | 'all'): Subject {
  const counted = after === 'each' ? planned : planned.slice(-1);
  return { code, today, treated: counted.map(({ exposure }) => exposure) };
}

function savingOf(
  before: Exposure,
  after: Exposure,
  cost: number | undefined,
  yearlyCost: number | undefined,
): Saving {
  const remains = expectedLoss(after);
  const saves = expectedLoss(before) - remains;
  return {
    remains,
    saves,
    cost,
    yearlyCost,
    return: yearlyCost ? (saves - yearlyCost) / yearlyCost : undefined,
  };
}

/** The sum of figures, if all are known: one that leaves some out would look like the whole. */
const sumKnown = (figures: readonly (number | undefined)[]): number | undefined =>
  figures.every((each) => each !== undefined) ? figures.reduce((sum, each) => sum + each, 0) : undefined;
