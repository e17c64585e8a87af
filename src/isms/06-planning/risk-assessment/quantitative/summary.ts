/** What the years of a simulation come to, in money. */
export interface Summary {
  /** The average of the years, which misses the expected loss by chance. */
  readonly mean: number;
  /** By how much it misses it as a rule, judged by these years: too little where one rare loss outweighs all others. */
  readonly standardError: number;
  /** The standard deviation of a year. */
  readonly deviation: number;
  /** The share of years with any loss at all. */
  readonly chance: number;
  /** Losses that so many years in a hundred stay within. */
  readonly p5: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

/** In which share of years the loss is above each threshold. */
export interface Curve {
  readonly thresholds: readonly number[];
  /** One line for each of what was put beside each other. */
  readonly shares: readonly (readonly number[])[];
}

/** The losses in order. Most years of most risks have none, so only the others are sorted. */
export function inOrder(losses: Float64Array): Float64Array {
  const sorted = new Float64Array(losses.length);
  let first = losses.length;
  for (const loss of losses)
    if (loss > 0) {
      first -= 1;
      sorted[first] = loss;
    }
  sorted.subarray(first).sort();
  return sorted;
}

/** What sorted years come to. The order in which numbers are added is fixed, so the digits are too. */
export function summaryOf(sorted: Float64Array): Summary {
  const years = sorted.length;
  let sum = 0;
  for (const loss of sorted) sum += loss;
  const mean = sum / years;
  let squares = 0;
  for (const loss of sorted) squares += (loss - mean) * (loss - mean);
  const at = (share: number): number => quantileOf(sorted, share);
  const deviation = Math.sqrt(squares / Math.max(years - 1, 1));
  return {
    mean,
    standardError: deviation / Math.sqrt(years),
    deviation,
    chance: 1 - firstAbove(sorted, 0) / years,
    p5: at(0.05),
    p50: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
  };
}

/** The least loss that this share of the years stays within. */
const quantileOf = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;

/** How many of the sorted losses are not above a threshold. */
function firstAbove(sorted: Float64Array, threshold: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) > threshold) to = middle;
    else from = middle + 1;
  }
  return from;
}

const points = 48;
// The ends of the curve: below, nearly every loss is greater; above, a year in 2,000.
const leastShare = 0.02;
const mostShare = 0.9995;

/** The exceedance curves of sorted losses at the same thresholds, evenly spaced by their logarithm. Empty without any loss. */
export function curveOf(sorted: readonly Float64Array[]): Curve {
  const ends = sorted.flatMap((losses) => {
    const positive = losses.subarray(firstAbove(losses, 0));
    return positive.length === 0
      ? []
      : [
          [
            quantileOf(positive, leastShare),
            Math.max(quantileOf(losses, mostShare), quantileOf(positive, 0.5)),
          ] as const,
        ];
  });
  if (ends.length === 0) return { thresholds: [], shares: sorted.map(() => []) };
  const from = Math.log(Math.min(...ends.map(([low]) => low)));
  const to = Math.log(Math.max(...ends.map(([, high]) => high)));
  const count = from < to ? points : 1;
  const thresholds = Array.from({ length: count }, (_, n) =>
    Number(Math.exp(from + ((to - from) * n) / Math.max(count - 1, 1)).toPrecision(3)),
  );
  return {
    thresholds,
    shares: sorted.map((losses) =>
      thresholds.map((threshold) => 1 - firstAbove(losses, threshold) / losses.length),
    ),
  };
}
