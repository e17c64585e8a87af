/**
 * Returns the number of typing errors between two words: extra, missing, replaced and swapped letters. With `asPrefix`,
 * the second word may continue after what was typed. Returns `most + 1` if there are more than `most` errors.
 */
export function editDistance(typed: string, meant: string, most: number, asPrefix = false): number {
  const width = asPrefix ? Math.min(meant.length, typed.length + most) : meant.length;
  if (Math.abs(typed.length - width) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column);
  let leastBefore = 0;
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = typed[row - 1] === meant[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        typed[row - 1] === meant[column - 2] &&
        typed[row - 2] === meant[column - 1]
      )
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches back two rows, so both must exceed the limit.
    if (least > most && leastBefore >= most) return most + 1;
    [beforeLast, last, leastBefore] = [last, current, least];
  }
  const distance = asPrefix ? Math.min(...last.slice(typed.length)) : (last[width] ?? 0);
  return Math.min(distance, most + 1);
}

/**
 * Returns how many typing errors a word may have. A short word may have none, since it would match too many other
 * words.
 */
export const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

// From this length on, the typed text may be the beginning of a longer word.
const shortestBeginning = 5;

/** Checks whether the typed text is similar to a word or to its beginning. Digits must be right. */
export function isSimilar(typed: string, meant: string): boolean {
  if (meant.startsWith(typed)) return true;
  const most = forgiven(typed.length < meant.length ? typed : meant);
  if (most === 0 || /\d/.test(typed)) return false;
  if (editDistance(typed, meant, most) <= most) return true;
  return typed.length >= shortestBeginning && editDistance(typed, meant, most, true) <= most;
}
