import type { Stored } from '#isms/kernel/declarations/record.ts';
import { authorities } from './acceptor-rank.ts';
import { levelsReached, type riskMethod } from './risk-method.ts';

type Method = Stored<typeof riskMethod>;
type Level = Method['fields']['levels'][number];

/** A level and the one below it in the list. */
interface Pair {
  readonly higher: Level;
  readonly lower: Level;
}

/** Checks whether every level that the matrix can yield is acceptable. */
export function acceptsAll(method: Method): boolean {
  const reached = levelsReached(method);
  return method.fields.levels.every(({ acceptable }, n) => acceptable || !reached.has(n + 1));
}

const pairsOf = ({ fields: { levels } }: Method): readonly Pair[] =>
  levels.flatMap((higher, n) => {
    const lower = levels[n - 1];
    return lower ? [{ higher, lower }] : [];
  });

/** Returns pairs of levels of which the higher is acceptable and the lower is not. */
export const invertedIn = (method: Method): readonly Pair[] =>
  acceptsAll(method)
    ? []
    : pairsOf(method).filter(({ higher, lower }) => higher.acceptable && !lower.acceptable);

/** Returns pairs of levels of which the higher may be accepted by a lower authority. */
export const fallingIn = (method: Method): readonly Pair[] =>
  pairsOf(method).filter(
    ({ higher, lower }) => authorities.indexOf(higher.acceptedBy) < authorities.indexOf(lower.acceptedBy),
  );

/** Returns the scales with fewer than two steps. */
export const flatIn = ({ fields: { likelihoodScale, impactScale } }: Method): readonly string[] =>
  Object.entries({ 'likelihood scale': likelihoodScale, 'impact scale': impactScale }).flatMap(
    ([scale, steps]) => (steps.length < 2 ? [scale] : []),
  );

const namesOf = (steps: readonly { readonly name: string }[]): readonly string[] =>
  steps.map(({ name }) => name);

/** Returns the names that several steps of a scale, or several levels, share. */
export const namesakesIn = ({ fields: { likelihoodScale, impactScale, levels } }: Method) =>
  Object.entries({
    'likelihood scale': namesOf(likelihoodScale),
    'impact scale': namesOf(impactScale),
    levels: namesOf(levels),
  }).flatMap(([scale, names]) =>
    [...Map.groupBy(names, (name) => name.trim().toLowerCase()).values()].flatMap(([name, ...others]) =>
      name !== undefined && others.length > 0 ? [{ scale, name }] : [],
    ),
  );

/**
 * Returns the faults that make a method unusable, so that it may not be adopted: nobody could assess with it, or no
 * risk would ever be treated.
 */
export const failuresOf = (method: Method): readonly string[] => [
  ...flatIn(method).map((scale) => `the ${scale} has fewer than two steps`),
  ...namesakesIn(method).map(({ scale, name }) =>
    scale === 'levels'
      ? `several levels are called ${name}`
      : `several steps of the ${scale} are called ${name}`,
  ),
  ...(acceptsAll(method) ? ['risks of every level that the matrix can yield are accepted'] : []),
  ...invertedIn(method).map(
    ({ higher, lower }) =>
      `risks of level ${higher.name} are kept as they are, and not those of the lower level ${lower.name}`,
  ),
];

/** Returns the other contradictions in a method. */
export const doubtsOf = (method: Method): readonly string[] =>
  fallingIn(method).map(
    ({ higher, lower }) =>
      `level ${higher.name} may be accepted by ${whoever[higher.acceptedBy]}, and the lower level ${lower.name} only by ${whoever[lower.acceptedBy]}`,
  );

/** The people who may accept, as a sentence names them. */
export const whoever = {
  owner: 'the risk owner',
  'top management': 'top management',
  nobody: 'nobody',
} as const satisfies Record<Level['acceptedBy'], string>;

/** Returns faults as sentences; undefined if there are none. */
export const faultsText = (faults: readonly string[]): string | undefined =>
  faults.length > 0
    ? faults.map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1)}.`).join(' ')
    : undefined;
