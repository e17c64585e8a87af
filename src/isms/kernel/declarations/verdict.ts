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

/** How a requirement is judged: from records; from records that a person confirms; by a person. */
export type Mode = 'computed' | 'supported' | 'judged';

const worstFirst: readonly Verdict[] = [
  'not met',
  'no data',
  'partly met',
  'needs a person',
  'met',
  'not applicable',
];

/** Returns the worst of several verdicts; `no data` if there are none, never `met`. */
export const worst = (all: Iterable<Verdict>): Verdict => {
  const present = new Set(all);
  return worstFirst.find((verdict) => present.has(verdict)) ?? 'no data';
};

/** Compares verdicts, the worst first. */
export const byWorst = (a: Verdict, b: Verdict): number => worstFirst.indexOf(a) - worstFirst.indexOf(b);

// `not applicable` is neither better nor worse than `met`, and `no data` neither better nor worse than `not met`.
const goodness: Readonly<Record<Verdict, number>> = {
  'not met': 0,
  'no data': 0,
  'partly met': 1,
  'needs a person': 2,
  met: 3,
  'not applicable': 3,
};

/** Compares two verdicts: above 0 if the later one is better, below 0 if it is worse, else 0. */
export const betterThan = (before: Verdict, now: Verdict): number => goodness[now] - goodness[before];

/**
 * Returns the verdict that findings of these weights yield. Missing records yield `no data` until the ISMS is in force
 * and `not met` from then on. Without findings, the mode decides whether records are enough.
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
