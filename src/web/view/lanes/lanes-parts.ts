import type { DeclaredView } from '../../api/declared.ts';

/** The columns that play a part in lanes; a part that no column plays is empty. */
export interface LanesParts {
  readonly lane: string;
  /** What belongs in each lane. */
  readonly belongs: Readonly<Record<string, string>>;
  readonly heading: readonly string[];
  readonly change: readonly string[];
  readonly who: readonly string[];
  readonly facts: readonly string[];
  /** The column of the day that counts, by lane. */
  readonly day: Readonly<Record<string, string>>;
  readonly late: string;
  readonly flags: string;
}

const texts = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, string>>) : {};

export const lanesParts = (
  { belongs, day }: DeclaredView['presentation'],
  named: (part: string) => string,
  several: (part: string) => readonly string[],
): LanesParts => ({
  lane: named('lane'),
  belongs: texts(belongs),
  heading: several('heading'),
  change: several('change'),
  who: several('who'),
  facts: several('facts'),
  day: texts(day),
  late: named('late'),
  flags: named('flags'),
});
