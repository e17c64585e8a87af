/** What two assessors chose for the same thing, each a step of one scale, counted from 1. */
export type Pair = readonly [first: number, second: number];

/**
 * How often each step of the first assessor met each of the second: row by row from the lowest. Throws on a step that is
 * not on the scale.
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
