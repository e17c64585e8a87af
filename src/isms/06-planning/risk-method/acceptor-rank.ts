import type { Stored } from '#isms/kernel/declarations/record.ts';
import { acceptors, type riskMethod } from './risk-method.ts';

type Method = Stored<typeof riskMethod>;
type Level = Method['fields']['levels'][number];

/** Who may accept, from whoever decides least. */
export const authorities = Object.keys(acceptors) as readonly Level['acceptedBy'][];

/** What the criteria make of a level: the higher, the less it may stay as it is, and the higher whoever may accept it. */
const gravityOf = ({ acceptable, acceptedBy }: Level): number =>
  (acceptable ? 0 : authorities.length) + authorities.indexOf(acceptedBy);

/** Where a level of a method stands among the others. */
export interface Rank {
  readonly gravity: number;
  /** Among those that mean the same, from 0 for the lowest to 1. */
  readonly within: number;
  /** Among all, from 0 for the lowest. */
  readonly place: number;
  /** How many levels there are. */
  readonly of: number;
}

type Meaning = Pick<Rank, 'gravity' | 'within'>;

const byMeaning = (a: Meaning, b: Meaning): number => a.gravity - b.gravity || a.within - b.within;

/**
 * The rank of each level of a method, in the order in which it lists them. A list that begins with the highest is read from
 * its end.
 */
export function ranksOf({ fields: { levels } }: Method): readonly Rank[] {
  const gravities = levels.map(gravityOf);
  const isFalling = (gravities.at(-1) ?? 0) < (gravities[0] ?? 0);
  const meanings = gravities.map((gravity, n): Meaning => {
    const alike = gravities.flatMap((each, at) => (each === gravity ? [at] : []));
    const within = alike.indexOf(n) / Math.max(alike.length - 1, 1);
    return { gravity, within: isFalling && alike.length > 1 ? 1 - within : within };
  });
  const inOrder = meanings.toSorted(byMeaning);
  return meanings.map((each) => ({ ...each, place: inOrder.indexOf(each), of: levels.length }));
}

/**
 * Above 0 where the first ranks higher, below 0 where it ranks lower. Of as many levels each compares with that of its place,
 * whatever the criteria make of the two; where there are more or fewer, what they mean is all there is to go by.
 */
export const byRank = (a: Rank, b: Rank): number => (a.of === b.of ? a.place - b.place : byMeaning(a, b));
