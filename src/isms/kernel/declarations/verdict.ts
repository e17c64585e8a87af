import type { Weight } from './finding.ts';

export const verdicts = [
  'met',
  'partly met',
  'not met',
  'no data',
  'needs a person',
  'not applicable',
] as const;
export type Verdict = (typeof verdicts)[number];

/** How a requirement is judged: records decide; records support and a person confirms; a person decides. */
export type Mode = 'computed' | 'supported' | 'judged';

const worstFirst: readonly Verdict[] = [
  'not met',
  'no data',
  'partly met',
  'needs a person',
  'met',
  'not applicable',
];

/** The worst of several verdicts; none at all is no data, never met. */
export const worst = (all: Iterable<Verdict>): Verdict => {
  const present = new Set(all);
  return worstFirst.find((verdict) => present.has(verdict)) ?? 'no data';
};

/** Sorts verdicts worst first. */
export const byWorst = (a: Verdict, b: Verdict): number => worstFirst.indexOf(a) - worstFirst.indexOf(b);

// What does not apply is neither better nor worse than met, nor is what has no data than what is not met.
const goodness: Readonly<Record<Verdict, number>> = {
  'not met': 0,
  'no data': 0,
  'partly met': 1,
  'needs a person': 2,
  met: 3,
  'not applicable': 3,
};

/** Whether a verdict is better than another one: above 0 if it is, below if it is worse. */
export const betterThan = (before: Verdict, now: Verdict): number => goodness[now] - goodness[before];

/**
 * What findings amount to. What is missing counts as *no data* until the ISMS is in force and as *not met* from then on;
 * without findings the mode decides whether records are enough.
 */
export function fold(weights: Iterable<Weight>, mode: Mode, inForce: boolean): Verdict {
  const present = new Set(weights);
  if (present.has('fails')) return 'not met';
  if (present.has('missing')) return inForce ? 'not met' : 'no data';
  if (present.has('weakens')) return 'partly met';
  if (present.has('asks') || mode !== 'computed') return 'needs a person';
  return 'met';
}

const mostHuman: readonly Mode[] = ['judged', 'supported', 'computed'];
export const mostHumanOf = (modes: Iterable<Mode>): Mode => {
  const present = new Set(modes);
  return mostHuman.find((mode) => present.has(mode)) ?? 'computed';
};
