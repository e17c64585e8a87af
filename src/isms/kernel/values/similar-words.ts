import { isSimilar } from './edit-distance.ts';
import type { Searched } from './search-match.ts';

/** The positions of the entries that contain each word. */
type WordIndex = ReadonlyMap<string, readonly number[]>;

// Made at the first query with a typing error, and kept for as long as the entries are.
const indexes = new WeakMap<readonly Searched[], WordIndex>();

/** Returns the positions of the entries in which every word has a similar one, in ascending order. */
export function slotsOfSimilarWords(
  entries: readonly Searched[],
  words: readonly string[],
): readonly number[] {
  const index = indexOf(entries);
  let left: Set<number> | undefined;
  for (const word of words) {
    const found = new Set<number>();
    for (const [meant, slots] of index)
      if (isSimilar(word, meant)) for (const slot of slots) if (!left || left.has(slot)) found.add(slot);
    if (found.size === 0) return [];
    left = found;
  }
  return [...(left ?? [])].toSorted((a, b) => a - b);
}

function indexOf(entries: readonly Searched[]): WordIndex {
  const known = indexes.get(entries);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const [slot, { label, others }] of entries.entries())
    for (const word of new Set(`${label}${others}`.split(' '))) {
      if (word === '') continue;
      const slots = index.get(word);
      if (slots) slots.push(slot);
      else index.set(word, [slot]);
    }
  indexes.set(entries, index);
  return index;
}
