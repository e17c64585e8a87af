import type { Stored } from '#isms/kernel/declarations/record.ts';
import { authorities } from './acceptor-rank.ts';
import { levelsReached, type riskMethod } from './risk-method.ts';

type Method = Stored<typeof riskMethod>;
type Level = Method['fields']['levels'][number];

/** A level, and the one below it in the list. */
interface Pair {
  readonly higher: Level;
  readonly lower: Level;
}

/** Whether risks of every level that its matrix can yield may be kept as they are. */
export function acceptsAll(method: Method): boolean {
  const reached = levelsReached(method);
  return method.fields.levels.every(({ acceptable }, n) => acceptable || !reached.has(n + 1));
}

const pairsOf = ({ fields: { levels } }: Method): readonly Pair[] =>
  levels.flatMap((higher, n) => {
    const lower = levels[n - 1];
    return lower ? [{ higher, lower }] : [];
  });

/** Levels of which the higher may be kept as it is, and the lower may not. */
export const invertedIn = (method: Method): readonly Pair[] =>
  acceptsAll(method)
    ? []
    : pairsOf(method).filter(({ higher, lower }) => higher.acceptable && !lower.acceptable);

/** Levels of which the higher may be accepted by somebody who may not accept the lower. */
export const fallingIn = (method: Method): readonly Pair[] =>
  pairsOf(method).filter(
    ({ higher, lower }) => authorities.indexOf(higher.acceptedBy) < authorities.indexOf(lower.acceptedBy),
  );

/** Scales that tell nothing apart. */
export const flatIn = ({ fields: { likelihoodScale, impactScale } }: Method): readonly string[] =>
  Object.entries({ 'likelihood scale': likelihoodScale, 'impact scale': impactScale }).flatMap(
    ([scale, steps]) => (steps.length < 2 ? [scale] : []),
  );

const namesOf = (steps: readonly { readonly name: string }[]): readonly string[] =>
  steps.map(({ name }) => name);

/** Names that more than one step of a scale, or more than one level, is called by. */
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

/** Why nobody could assess by a method as it stands, or nobody would ever treat: what may not be adopted. */
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

/** What else contradicts itself in a method. */
export const doubtsOf = (method: Method): readonly string[] =>
  fallingIn(method).map(
    ({ higher, lower }) =>
      `level ${higher.name} may be accepted by ${whoever[higher.acceptedBy]}, and the lower level ${lower.name} only by ${whoever[lower.acceptedBy]}`,
  );

/** Who may accept, as it reads in a sentence. */
export const whoever = {
  owner: 'the risk owner',
  'top management': 'top management',
  nobody: 'nobody',
} as const satisfies Record<Level['acceptedBy'], string>;

/** Faults as sentences of their own; undefined where there is none. */
export const faultsText = (faults: readonly string[]): string | undefined =>
  faults.length > 0
    ? faults.map((each) => `${each.charAt(0).toUpperCase()}${each.slice(1)}.`).join(' ')
    : undefined;
