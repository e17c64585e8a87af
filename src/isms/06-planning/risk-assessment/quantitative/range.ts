/**
 * An estimated range of a quantity: the 90% interval of a lognormal distribution, or the ends and the most likely value
 * of PERT.
 */
export type Range =
  | { readonly shape: 'lognormal'; readonly low: number; readonly high: number }
  | { readonly shape: 'pert'; readonly low: number; readonly likely: number; readonly high: number };

/** The estimates of a risk: how often a year it occurs, and what one case costs. */
export interface Exposure {
  readonly frequency: Range;
  readonly loss: Range;
}

/** A range as a form holds it, where any part may be empty. */
export interface Estimate {
  readonly low: number | undefined;
  readonly likely: number | undefined;
  readonly high: number | undefined;
  readonly shape: Range['shape'] | undefined;
}

type EstimateBound = Exclude<keyof Estimate, 'shape'>;

/** The largest ratio of the two ends. Sums of values from wider ranges say nothing. */
const widest = 1e6;

const isPert = ({ shape }: Estimate): boolean => shape === 'pert';
const isEmpty = ({ low, likely, high }: Estimate): boolean =>
  low === undefined && likely === undefined && high === undefined;

/** The conditions for an estimate that a person enters, each at the part to correct. */
export const wellFormed: readonly {
  readonly part: EstimateBound;
  readonly says: string;
  readonly holds: (estimate: Estimate) => boolean;
}[] = [
  {
    part: 'low',
    says: 'is missing: a range has two ends',
    holds: (estimate) => isEmpty(estimate) || estimate.low !== undefined,
  },
  {
    part: 'high',
    says: 'is missing: a range has two ends',
    holds: (estimate) => isEmpty(estimate) || estimate.high !== undefined,
  },
  {
    part: 'high',
    says: 'cannot be less than the low end',
    holds: ({ low, high }) => low === undefined || high === undefined || low <= high,
  },
  {
    part: 'likely',
    says: 'is missing: PERT is made of the two ends and the most likely value',
    holds: (estimate) => isEmpty(estimate) || !isPert(estimate) || estimate.likely !== undefined,
  },
  {
    part: 'likely',
    says: 'is for PERT only: a lognormal range is known by its two ends',
    holds: (estimate) => isPert(estimate) || estimate.likely === undefined,
  },
  {
    part: 'likely',
    says: 'cannot lie outside the two ends',
    holds: ({ low = -Infinity, likely, high = Infinity }) =>
      likely === undefined || low > high || (low <= likely && likely <= high),
  },
  {
    part: 'low',
    says: 'must be above 0 where the range is lognormal; PERT may begin with 0',
    holds: ({ shape, low }) => shape !== 'lognormal' || low !== 0,
  },
  {
    part: 'high',
    says: 'cannot be more than a million times the low end of a lognormal range',
    holds: ({ shape, low = 0, high = 0 }) => shape !== 'lognormal' || low <= 0 || high <= low * widest,
  },
];

/** Returns the range of an estimate, or undefined if it has none. Without a shape it is lognormal, if possible. */
export function rangeOf(estimate: Estimate): Range | undefined {
  const { low, likely, high, shape = 'lognormal' } = estimate;
  if (low === undefined || high === undefined || !isSound({ ...estimate, shape })) return undefined;
  return shape === 'pert' && likely !== undefined
    ? { shape: 'pert', low, likely, high }
    : { shape: 'lognormal', low, high };
}

/** Checks whether every number can be used and all of them fit together. */
const isSound = (estimate: Estimate): boolean =>
  [estimate.low, estimate.likely, estimate.high].every(
    (each) => each === undefined || (Number.isFinite(each) && each >= 0),
  ) && wellFormed.every(({ holds }) => holds(estimate));
