/** A piece of text that both versions share, or that only one of them has. */
export interface Stretch {
  readonly text: string;
  readonly is: 'same' | 'gone' | 'new';
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/\s+|[\p{L}\p{N}\p{M}’'_-]+|[^\s\p{L}\p{N}]/gu) ?? [];

// Beyond this many comparisons, showing all of it as changed serves a reader better than waiting.
const mostComparisons = 4_000_000;

/** Compares two texts word by word: the longest common sequence of words stays, the rest is gone or new. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end))
    end += 1;
  const stretches = merged([
    ...old.slice(0, start).map((text): Stretch => ({ text, is: 'same' })),
    ...between(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((text): Stretch => ({ text, is: 'same' })),
  ]);
  return isLikely(stretches, before, after)
    ? stretches
    : [
        { text: before, is: 'gone' },
        { text: after, is: 'new' },
      ];
}

// With less in common, the text was rewritten, and marking a common "the" would only confuse.
const leastInCommon = 0.4;

function isLikely(stretches: readonly Stretch[], before: string, after: string): boolean {
  const common = stretches.reduce((sum, { text, is }) => sum + (is === 'same' ? text.trim().length : 0), 0);
  return before === '' || after === '' || common >= leastInCommon * Math.min(before.length, after.length);
}

function between(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  if (old.length * now.length > mostComparisons)
    return [
      ...old.map((text): Stretch => ({ text, is: 'gone' })),
      ...now.map((text): Stretch => ({ text, is: 'new' })),
    ];
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        old[i] === now[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  return walk(old, now, (i, j) => longest[i * width + j] ?? 0);
}

function walk(
  old: readonly string[],
  now: readonly string[],
  longest: (i: number, j: number) => number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, fresh] = [old[i], now[j]];
    if (gone !== undefined && gone === fresh) {
      stretches.push({ text: gone, is: 'same' });
      i += 1;
      j += 1;
    } else if (fresh === undefined || (gone !== undefined && longest(i + 1, j) >= longest(i, j + 1))) {
      stretches.push({ text: gone ?? '', is: 'gone' });
      i += 1;
    } else {
      stretches.push({ text: fresh, is: 'new' });
      j += 1;
    }
  }
  return stretches;
}

/** Joins neighbouring stretches of the same kind. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const { text, is } of stretches) {
    const last = whole.at(-1);
    if (last?.is === is) whole[whole.length - 1] = { text: last.text + text, is };
    else whole.push({ text, is });
  }
  return whole;
}
