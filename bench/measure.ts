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

export async function measure(name: string, runs: number, work: (run: number) => unknown): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    name,
    median: round(times[Math.floor(runs / 2)] ?? 0),
    least: round(times[0] ?? 0),
    unit: 'ms',
    runs,
  };
}

/** The figure beside its floor, with how many times the floor it takes. */
export const against = (figure: Figure, floor: Figure): Figure => ({
  ...figure,
  floor: floor.median,
  times: round(figure.median / floor.median),
});

export const round = (value: number): number => Number(value.toPrecision(3));

/** By which power of the number of records the cost grows: 1 is linear. */
export const growth = (small: Figure, large: Figure, factor: number): number =>
  round(Math.log(large.median / small.median) / Math.log(factor));
