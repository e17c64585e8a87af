import type { Rows } from '#server/contract/contract.ts';
import type { ViewRow } from '../groups.ts';

/** Whether the person may take the next step of a row, by its key. */
export type Offers = NonNullable<Rows['offers']>;

/** A stage with its rows. */
export interface Lane {
  readonly lane: string;
  readonly rows: readonly ViewRow[];
}

/** Groups the rows by lane, in the order of the lanes, including empty lanes. */
export function lanesOf(rows: readonly ViewRow[], column: string, lanes: readonly string[]): readonly Lane[] {
  const groups = Map.groupBy(rows, ({ cells }) => cells[column]);
  return lanes.map((lane) => ({ lane, rows: groups.get(lane) ?? [] }));
}

/** Returns the first lane with rows; the first lane if all are empty. */
export const firstFilled = (lanes: readonly Lane[]): string | undefined =>
  (lanes.find(({ rows }) => rows.length > 0) ?? lanes[0])?.lane;

/** The position of a card: its lane and its index there, both from 0. */
export interface CardPosition {
  readonly lane: number;
  readonly at: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Returns the position that a key moves to, given the number of cards in each lane. Empty lanes are skipped. */
export function placeAfter(
  key: string,
  { lane, at }: CardPosition,
  counts: readonly number[],
  isRightToLeft = false,
): CardPosition | undefined {
  const [across = 0, down = 0] = directions[key] ?? [];
  if (down !== 0) {
    const next = at + down;
    return next >= 0 && next < (counts[lane] ?? 0) ? { lane, at: next } : undefined;
  }
  const step = isRightToLeft ? -across : across;
  if (step === 0) return undefined;
  for (let next = lane + step; next >= 0 && next < counts.length; next += step) {
    const count = counts[next] ?? 0;
    if (count > 0) return { lane: next, at: Math.min(at, count - 1) };
  }
  return undefined;
}
