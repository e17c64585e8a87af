import { annualLosses, drawsOf, type Run } from './annual-loss.ts';
import type { Exposure } from './range.ts';
import { curveOf, inOrder, summaryOf, type Curve, type Summary } from './summary.ts';

/** A risk as it is simulated: as it is today, and then as it would be. */
export interface Subject {
  readonly code: string;
  readonly today: Exposure;
  /** Of the portfolio: once what is planned is done. Of one risk: once each of its treatments is. */
  readonly treated: readonly Exposure[];
}

/** The same risk before and after. What is not changed is not drawn twice. */
export interface Compared {
  readonly before: Summary;
  readonly after: readonly Summary[];
}

/** What the risks of one unit come to, each by itself, and year by year together. */
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

/** How many risks are simulated at a time. It decides in which order numbers are added, so it is part of the result. */
const unitSize = 16;

/** The risks in order of code, in units whose sums are added one after the other, whoever computed them. */
export function unitsOf(subjects: readonly Subject[]): readonly (readonly Subject[])[] {
  const ordered = subjects.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return Array.from({ length: Math.ceil(ordered.length / unitSize) }, (_, n) =>
    ordered.slice(n * unitSize, (n + 1) * unitSize),
  );
}

/** Simulates the risks of one unit; after is as the last of what would be. */
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

/** Simulates one risk, with the exceedance curves of today and of each treatment. */
export function simulateOne({ subject: { code, today, treated }, run }: OneTask): Whole {
  return wholeOf([today, ...treated].map((exposure) => annualLosses(code, exposure, run)));
}

/** What years put beside each other come to, the first being today. */
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

/** About how many numbers a simulation of these risks draws. */
export const drawsOfAll = (subjects: readonly Subject[], years: number): number =>
  subjects
    .flatMap(({ today, treated }) => [today, ...treated])
    .reduce((sum, exposure) => sum + drawsOf(exposure, years), 0);
