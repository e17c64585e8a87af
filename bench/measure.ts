/** One figure: the median of several runs, in milliseconds unless said otherwise. */
export interface Figure {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly unit: string;
  /** What the same machine needs at least for this, measured in the same run. */
  readonly floor?: number;
  readonly times?: number;
  readonly runs: number;
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

export async function measure(name: string, runs: number, work: (run: number) => unknown): Promise<Figure> {
  const [figure] = await inTurn(runs, [{ name, work }]);
  return figure ?? figureOf(name, []);
}

/** Measures works in turn with the least the same machine needs; the first figure is that floor, the others stand beside it. */
export async function besideFloor(
  runs: number,
  floor: Work,
  works: readonly Work[],
): Promise<readonly Figure[]> {
  const [least, ...others] = await inTurn(runs, [floor, ...works]);
  return least ? [least, ...others.map((figure) => against(figure, least))] : [];
}

export function figureOf(name: string, times: readonly number[]): Figure {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    name,
    median: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    least: round(sorted[0] ?? 0),
    unit: 'ms',
    runs: times.length,
  };
}

/** The figure beside its floor, with how many times the floor it takes. */
const against = (figure: Figure, floor: Figure): Figure => ({
  ...figure,
  floor: floor.median,
  times: round(figure.median / floor.median),
});

export const round = (value: number): number => Number(value.toPrecision(3));

/** By which power of the number of records the cost grows: 1 is linear. The least times tell, since noise only adds. */
export const growth = (small: Figure, large: Figure, factor: number): Figure => ({
  name: `growth of: ${small.name.replace(/\d+ records/, 'records')}`,
  median: round(Math.log(large.median / small.median) / Math.log(factor)),
  least: round(Math.log(large.least / small.least) / Math.log(factor)),
  unit: 'exponent',
  runs: small.runs,
});
