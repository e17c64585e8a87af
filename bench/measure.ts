/** One figure, of several runs, in milliseconds unless said otherwise. */
export interface Figure {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly unit: string;
  /** What the same machine needs at least for this, measured in the same run. */
  readonly floor?: number;
}

/** Something to measure. What `prepare` does is not counted. */
export interface Work {
  readonly name: string;
  readonly work: (run: number) => unknown;
  readonly prepare?: (run: number) => unknown;
}

/** Measures several works in turn, so that whatever else the machine does meanwhile is the same for all of them. */
export async function inTurn(runs: number, works: readonly Work[]): Promise<readonly Figure[]> {
  const times = works.map((): number[] => []);
  for (let run = 0; run < runs; run += 1)
    for (const [n, { work, prepare }] of works.entries()) {
      await prepare?.(run);
      const start = performance.now();
      await work(run);
      times[n]?.push(performance.now() - start);
    }
  return works.map(({ name }, n) => figureOf(name, times[n] ?? []));
}

export async function measure(runs: number, work: Work): Promise<Figure> {
  const [figure] = await inTurn(runs, [work]);
  return figure ?? figureOf(work.name, []);
}

/** Measures works in turn with the least the same machine needs; the first figure is that floor, the others stand beside it. */
export async function besideFloor(
  runs: number,
  floor: Work,
  works: readonly Work[],
): Promise<readonly Figure[]> {
  const [least, ...others] = await inTurn(runs, [floor, ...works]);
  return least ? [least, ...others.map((figure) => ({ ...figure, floor: least.median }))] : [];
}

/** How long something that answers at once takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function figureOf(name: string, times: readonly number[]): Figure {
  return { name, median: quantile(times, 0.5), least: Math.min(...times), unit: 'ms' };
}

/** The number below which that share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

/**
 * By which power of the number of records a cost grows: 1 is linear. Of the least times, since what else the machine does
 * only adds.
 */
export const growth = (few: Figure, many: Figure, factor: number): number =>
  Math.log(many.least / few.least) / Math.log(factor);
