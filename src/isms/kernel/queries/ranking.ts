import { comparing, type SortKey } from './comparison-operators.ts';

/** The rank of each row by a column: from 0, the same for values that sort alike, and `count` for empty ones. */
export interface Ranks {
  readonly of: Uint32Array;
  /** The number of different ranks. */
  readonly count: number;
}

/** Ranks the rows of a register by one column, again each time they change. */
export class Ranking {
  #keys: readonly SortKey[] = [];
  #order: readonly number[] = [];
  #ranks: Ranks = { of: new Uint32Array(), count: 0 };

  /**
   * Returns the ranks of the keys. Comparing text is slow, so keys that have not changed since the last call are
   * compared by their previous ranks.
   */
  rank(keys: readonly SortKey[]): Ranks {
    const [before, known] = [this.#keys, this.#ranks.of];
    const stays = keys.map((key, slot) => slot < before.length && key === before[slot]);
    if (keys.length === before.length && stays.every(Boolean)) return this.#ranks;
    const compare = (a: number, b: number): number =>
      stays[a] && stays[b] ? (known[a] ?? 0) - (known[b] ?? 0) : comparing(keys[a], keys[b]);
    const others = [...keys.keys()].filter((slot) => !stays[slot]);
    const order = [...this.#order.filter((slot) => stays[slot]), ...others].toSorted(compare);
    const of = new Uint32Array(keys.length);
    let rank = 0;
    let [last = 0] = order;
    for (const slot of order) {
      if (compare(last, slot) !== 0) rank += 1;
      of[slot] = rank;
      last = slot;
    }
    // Empty keys come last, with a rank of their own.
    const count = keys[last] === undefined ? rank : rank + 1;
    [this.#keys, this.#order, this.#ranks] = [keys, order, { of, count }];
    return this.#ranks;
  }
}

/**
 * Returns slots in the order of their ranks, or in reverse. Slots without a rank come last either way, and equal ones
 * keep their order.
 */
export function inOrder(slots: readonly number[], { of, count }: Ranks, down: boolean): readonly number[] {
  const placeOf = (slot: number): number => {
    const rank = of[slot] ?? count;
    return down && rank < count ? count - 1 - rank : rank;
  };
  // Counting sort: the number of slots for each place says where the next place begins.
  const next = new Uint32Array(count + 2);
  for (const slot of slots) next[placeOf(slot) + 1] = (next[placeOf(slot) + 1] ?? 0) + 1;
  for (let place = 1; place < next.length; place += 1)
    next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0);
  const sorted = slots.slice();
  for (const slot of slots) {
    const at = next[placeOf(slot)] ?? 0;
    sorted[at] = slot;
    next[placeOf(slot)] = at + 1;
  }
  return sorted;
}
