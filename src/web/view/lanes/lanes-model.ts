import type { Rows } from '#server/contract/contract.ts';
import type { ViewRow } from '../groups.ts';

/** Whether somebody may take the next step of a row, by its key. */
export type Offers = NonNullable<Rows['offers']>;

/** One stage, with the rows that stand there. */
export interface Lane {
  readonly lane: string;
  readonly rows: readonly ViewRow[];
}

/** The rows by lane, in the order of the lanes; a lane where nothing stands is there as well. */
export function lanesOf(rows: readonly ViewRow[], column: string, lanes: readonly string[]): readonly Lane[] {
  const groups = Map.groupBy(rows, ({ cells }) => cells[column]);
  return lanes.map((lane) => ({ lane, rows: groups.get(lane) ?? [] }));
}

/** Where there is something to see first: the first lane in which something stands. */
export const firstFilled = (lanes: readonly Lane[]): string | undefined =>
  (lanes.find(({ rows }) => rows.length > 0) ?? lanes[0])?.lane;

/** A card by its lane and its place there, both from 0. */
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

/** The card that a key leads to, given how many cards each lane shows: empty lanes are passed over. */
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
