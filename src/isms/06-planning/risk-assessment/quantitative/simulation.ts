import { annualLosses, drawsOf, type Run } from './annual-loss.ts';
import type { Exposure } from './range.ts';
import { curveOf, inOrder, summaryOf, type Curve, type Summary } from './summary.ts';

/** A risk to simulate: as it is today, and as it would be. */
export interface Subject {
  readonly code: string;
  readonly today: Exposure;
  /** In a portfolio, the exposure after all planned treatments; for one risk, the exposure after each treatment. */
  readonly treated: readonly Exposure[];
}

/** The results of a risk before and after treatment. Unchanged quantities are not drawn twice. */
export interface Compared {
  readonly before: Summary;
  readonly after: readonly Summary[];
}

/** The results of the risks of one unit: of each risk, and the sums of each year. */
export interface Unit {
  readonly risks: readonly Compared[];
  readonly before: Float64Array;
  readonly after: Float64Array;
}

export interface Whole extends Compared {
  readonly curve: Curve;
}

export interface UnitTask {
  readonly subjects: readonly Subject[];
  readonly run: Run;
}

export interface OneTask {
  readonly subject: Subject;
  readonly run: Run;
}

/** The number of risks that are simulated together. It determines the order of additions, so it affects the result. */
const unitSize = 16;

/**
 * Returns the risks in order of code, in units whose sums are added in order, regardless of which process computed
 * them.
 */
export function unitsOf(subjects: readonly Subject[]): readonly (readonly Subject[])[] {
  const ordered = subjects.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return Array.from({ length: Math.ceil(ordered.length / unitSize) }, (_, n) =>
    ordered.slice(n * unitSize, (n + 1) * unitSize),
  );
}

/** Simulates the risks of one unit. The yearly sums after treatment use the last exposure of each risk. */
export function simulateUnit({ subjects, run }: UnitTask): Unit {
  const [before, after] = [new Float64Array(run.years), new Float64Array(run.years)];
  const risks = subjects.map(({ code, today, treated }): Compared => {
    const now = annualLosses(code, today, run);
    const later = treated.map((exposure) => annualLosses(code, exposure, run));
    add(before, now);
    add(after, later.at(-1) ?? now);
    return { before: summaryOf(inOrder(now)), after: later.map((each) => summaryOf(inOrder(each))) };
  });
  return { risks, before, after };
}

/** Simulates one risk, with the exceedance curves of today and after each treatment. */
export function simulateOne({ subject: { code, today, treated }, run }: OneTask): Whole {
  return wholeOf([today, ...treated].map((exposure) => annualLosses(code, exposure, run)));
}

/** Returns the summaries and curves of several series of yearly losses; the first is today's. */
export function wholeOf(columns: readonly Float64Array[]): Whole {
  const sorted = columns.map(inOrder);
  const [before, ...after] = sorted.map(summaryOf);
  if (!before) throw new Error('there is nothing to sum up');
  return { before, after, curve: curveOf(sorted) };
}

/** Adds the losses of each year to the sum of that year. */
export function add(sums: Float64Array, losses: Float64Array): void {
  for (let year = 0; year < sums.length; year += 1) sums[year] = (sums[year] ?? 0) + (losses[year] ?? 0);
}

/** Returns the approximate number of random numbers that a simulation of these risks draws. */
export const drawsOfAll = (subjects: readonly Subject[], years: number): number =>
  subjects
    .flatMap(({ today, treated }) => [today, ...treated])
    .reduce((sum, exposure) => sum + drawsOf(exposure, years), 0);
