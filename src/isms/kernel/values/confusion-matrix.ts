/** The scores of two assessors for the same thing, each a step of one scale, counted from 1. */
export type Pair = readonly [first: number, second: number];

/**
 * Counts how often each step of the first assessor met each step of the second. A row is a step of the first assessor,
 * from the lowest. Throws a RangeError if a step is not on the scale.
 */
export function confusionMatrix(pairs: readonly Pair[], steps: number): readonly (readonly number[])[] {
  const counts = Array.from({ length: steps }, () => Array.from({ length: steps }, () => 0));
  for (const [first, second] of pairs) {
    const row = counts[first - 1];
    if (!row || row[second - 1] === undefined)
      throw new RangeError(`${first} and ${second} are not both on a scale of ${steps} steps`);
    row[second - 1] = (row[second - 1] ?? 0) + 1;
  }
  return counts;
}
