import type { Neighbourhood, Reader } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { openRisks } from '../open.ts';
import { plannedFor } from '../remaining.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';
import { rangeIn } from './estimate-fields.ts';
import type { Exposure } from './range.ts';
import type { Subject } from './simulation.ts';

/** What a simulation of risks looks at: whoever may read all of it may see what comes of it. */
export const simulated = [risk, treatment] as const;

/** A treatment that is still to be done, and what would remain of the risk. */
export interface Planned {
  readonly treatment: Stored<typeof treatment>;
  readonly exposure: Exposure;
}

/** A risk of which frequency and loss are estimated, with what its treatments are to make of it. */
export interface Quantified {
  readonly risk: Stored<typeof risk>;
  readonly today: Exposure;
  /** In the order in which they are due; the last is what the portfolio counts with. */
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
  const planned = plannedFor(record.id, s).flatMap((each): readonly Planned[] => {
    const exposure = remaining(each, today);
    return exposure ? [{ treatment: each, exposure }] : [];
  });
  return { risk: record, today, planned };
}

/** What is to remain once a treatment is done; of what it does not estimate, what there is today. */
function remaining({ fields }: Stored<typeof treatment>, today: Exposure): Exposure | undefined {
  const [frequency, loss] = [rangeIn(fields, 'frequency'), rangeIn(fields, 'loss')];
  return frequency || loss
    ? { frequency: frequency ?? today.frequency, loss: loss ?? today.loss }
    : undefined;
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

/** What of a risk is simulated: with all its treatments, or with the one that counts in the portfolio. */
export function subjectOf({ risk: { code }, today, planned }: Quantified, which: 'all' | 'last'): Subject {
  const counted = which === 'all' ? planned : planned.slice(-1);
  return { code, today, treated: counted.map(({ exposure }) => exposure) };
}

/** What a treatment saves a year beyond what it costs a year, for each unit it costs; undefined where it costs nothing. */
export const returnOn = (before: number, after: number, yearlyCost: number | undefined): number | undefined =>
  yearlyCost === undefined || yearlyCost === 0 ? undefined : (before - after - yearlyCost) / yearlyCost;
