/** The summary of the years of a simulation, in money. */
export interface Summary {
  /** The average of the years, which differs from the expected loss by chance. */
  readonly mean: number;
  /** The standard error of that average, estimated from these years. Too low if one rare loss outweighs all others. */
  readonly standardError: number;
  /** The standard deviation of a year. */
  readonly deviation: number;
  /** The share of years with any loss. */
  readonly chance: number;
  /** The percentiles of the loss of a year. */
  readonly p5: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

/** The share of years in which the loss exceeds each threshold. */
export interface Curve {
  readonly thresholds: readonly number[];
  /** One line for each simulated series. */
  readonly shares: readonly (readonly number[])[];
}

/** Returns the losses in ascending order. Most years of most risks have none, so only the others are sorted. */
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

/** Returns the summary of sorted years. The order of additions is fixed, so the digits are too. */
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

/** Returns the lowest loss that this share of the years does not exceed. */
const quantileOf = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0;

/** Returns how many of the sorted losses do not exceed a threshold. */
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
// The ends of the curve: at the lower end nearly every loss is greater; the upper end is exceeded in one year of 2,000.
const leastShare = 0.02;
const mostShare = 0.9995;

/**
 * Returns the exceedance curves of sorted losses at the same thresholds, evenly spaced by logarithm. Empty without any
 * loss.
 */
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
