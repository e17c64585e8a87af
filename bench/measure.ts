/** A figure from several runs, in milliseconds unless its unit says otherwise. */
export interface Figure {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly unit: string;
  /** The minimum that the same machine needs for this, measured in the same run. */
  readonly floor?: number;
}

/** Something to measure. The time of `prepare` is not counted. */
export interface Work {
  readonly name: string;
  readonly work: (run: number) => unknown;
  readonly prepare?: (run: number) => unknown;
}

/** Measures several works in turn, so that other load on the machine affects all of them alike. */
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

/**
 * Measures works in turn with a floor, the minimum that the same machine needs. The first figure is the floor; the
 * others refer to it.
 */
export async function besideFloor(
  runs: number,
  floor: Work,
  works: readonly Work[],
): Promise<readonly Figure[]> {
  const [least, ...others] = await inTurn(runs, [floor, ...works]);
  return least ? [least, ...others.map((figure) => ({ ...figure, floor: least.median }))] : [];
}

/** Returns the milliseconds that a synchronous function takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function figureOf(name: string, times: readonly number[]): Figure {
  return { name, median: quantile(times, 0.5), least: Math.min(...times), unit: 'ms' };
}

/** Returns the quantile of some numbers: the number below which that share of them lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}

/**
 * Returns the power of the number of records by which a cost grows: 1 is linear. It uses the minimum times, since other
 * load on the machine only adds to them.
 */
export const growth = (few: Figure, many: Figure, factor: number): number =>
  Math.log(many.least / few.least) / Math.log(factor);
