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

/** The registers that a simulation of risks reads. Only people who may read all of them may see its results. */
export const simulated = [risk, treatment] as const;

/** An open treatment as a step: from the exposure after the treatments before it to the exposure after it. */
export interface Planned {
  readonly treatment: Stored<typeof treatment>;
  readonly exposure: Exposure;
  /** The quantities that it estimates anew. The others stay as before. */
  readonly changes: readonly (keyof Exposure)[];
  readonly saving: Saving;
}

/** The costs and savings of a treatment, by expected losses. Simulated losses would give another return each time. */
export interface Saving {
  /** The expected yearly loss that remains. */
  readonly remains: number;
  /** How much lower that is than before. */
  readonly saves: number;
  readonly cost: number | undefined;
  readonly yearlyCost: number | undefined;
  /**
   * The yearly saving beyond the yearly cost, per unit of that cost; undefined if it costs nothing or the cost is
   * unknown.
   */
  readonly return: number | undefined;
}

/** A risk with estimates of frequency and loss, and the effects of its treatments. */
export interface Quantified {
  readonly risk: Stored<typeof risk>;
  readonly today: Exposure;
  /** In the order of their due days, each building on those before it: the last has the effect of all. */
  readonly planned: readonly Planned[];
}

/** Returns the risk in figures; undefined while its estimates are incomplete. */
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

/** Returns a treatment as a step from the exposure before it; undefined if it estimates nothing. */
function stepOf(plan: Stored<typeof treatment>, before: Exposure): Planned | undefined {
  const { cost, yearlyCost } = plan.fields;
  const stated = { frequency: rangeIn(plan.fields, 'frequency'), loss: rangeIn(plan.fields, 'loss') };
  const changes = (['frequency', 'loss'] as const).filter((quantity) => stated[quantity]);
  if (changes.length === 0) return undefined;
  const exposure = { frequency: stated.frequency ?? before.frequency, loss: stated.loss ?? before.loss };
  return { treatment: plan, exposure, changes, saving: savingOf(before, exposure, cost, yearlyCost) };
}

/** Returns the exposure that remains once all planned treatments are done. */
export const remaining = ({ today, planned }: Quantified): Exposure => planned.at(-1)?.exposure ?? today;

/** Returns the savings and costs of all treatments of a risk together; undefined if none has estimates. */
export function wholePlan(each: Quantified): Saving | undefined {
  const { today, planned } = each;
  if (planned.length === 0) return undefined;
  const sum = (of: 'cost' | 'yearlyCost') => sumKnown(planned.map(({ treatment: { fields } }) => fields[of]));
  return savingOf(today, remaining(each), sum('cost'), sum('yearlyCost'));
}

/** Returns all open risks: those with estimates, and those without. */
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

/** Returns what is simulated of a risk: after each of its treatments, or only after all of them. */
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

/** Returns the sum of figures if all are known, since a partial sum would look complete; else undefined. */
const sumKnown = (figures: readonly (number | undefined)[]): number | undefined =>
  figures.every((each) => each !== undefined) ? figures.reduce((sum, each) => sum + each, 0) : undefined;
