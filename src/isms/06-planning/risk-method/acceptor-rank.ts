import type { Stored } from '#isms/kernel/declarations/record.ts';
import { acceptors, type riskMethod } from './risk-method.ts';

type Method = Stored<typeof riskMethod>;
type Level = Method['fields']['levels'][number];

/** The people who may accept risks, from the lowest authority. */
export const authorities = Object.keys(acceptors) as readonly Level['acceptedBy'][];

/**
 * Returns how serious a level is by its criteria: acceptable levels come before others, and among each, levels rank by
 * the authority that may accept them.
 */
const gravityOf = ({ acceptable, acceptedBy }: Level): number =>
  (acceptable ? 0 : authorities.length) + authorities.indexOf(acceptedBy);

/** The rank of a level among the levels of its method. */
export interface Rank {
  readonly gravity: number;
  /** The position among levels with the same criteria, from 0 for the lowest to 1. */
  readonly within: number;
  /** The position among all levels, from 0 for the lowest. */
  readonly place: number;
  /** The number of levels. */
  readonly of: number;
}

type Meaning = Pick<Rank, 'gravity' | 'within'>;

const byMeaning = (a: Meaning, b: Meaning): number => a.gravity - b.gravity || a.within - b.within;

/**
 * Returns the rank of each level of a method, in the order of its list. A list that begins with the highest level is
 * read from its end.
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
 * Compares two ranks: above 0 if the first is higher, below 0 if it is lower. Levels of lists of the same length
 * compare by position, whatever their criteria; otherwise only by their criteria.
 */
export const byRank = (a: Rank, b: Rank): number => (a.of === b.of ? a.place - b.place : byMeaning(a, b));
