import { BetaQuantiles } from './beta-quantiles.ts';
import { normalQuantile, z95 } from './normal.ts';
import type { Range } from './range.ts';
import type { Stream } from './stream.ts';

/** A quantity that is not known exactly. */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** The value above which that share lies. */
  above(share: number): number;
  /** The sum of so many numbers, each the quantile of one uniform number: so one that is lower at every share is never more. */
  sum(stream: Stream, draws: number): number;
}

/** What a range says of a quantity. The range has to be sound: `faultsIn` finds nothing in it. */
export function distributionOf(range: Range): Distribution {
  if (range.low === range.high) return new Constant(range.low);
  return range.shape === 'pert'
    ? new Pert(range.low, range.likely, range.high)
    : new Lognormal(range.low, range.high);
}

class Constant implements Distribution {
  readonly mean: number;
  readonly variance = 0;

  constructor(value: number) {
    this.mean = value;
  }

  above(): number {
    return this.mean;
  }

  sum(_: Stream, draws: number): number {
    return this.mean * draws;
  }
}

/** The lognormal distribution with these as its 5th and 95th percentile. */
export class Lognormal implements Distribution {
  /** Mean and standard deviation of the logarithm. */
  readonly mu: number;
  readonly sigma: number;
  readonly mean: number;
  readonly variance: number;

  constructor(low: number, high: number) {
    this.mu = (Math.log(low) + Math.log(high)) / 2;
    this.sigma = (Math.log(high) - Math.log(low)) / (2 * z95);
    const s2 = this.sigma * this.sigma;
    this.mean = Math.exp(this.mu + s2 / 2);
    this.variance = Math.expm1(s2) * this.mean * this.mean;
  }

  /** The value below which that share lies. */
  quantile(share: number): number {
    return Math.exp(this.mu + this.sigma * normalQuantile(share));
  }

  /** Of a small share to all digits, which 1 − share has not. */
  above(share: number): number {
    return Math.exp(this.mu - this.sigma * normalQuantile(share));
  }

  sum(stream: Stream, draws: number): number {
    const { mu, sigma } = this;
    let sum = 0;
    for (let n = 0; n < draws; n += 1) sum += Math.exp(mu + sigma * normalQuantile(stream.uniform()));
    return sum;
  }
}

// How much the most likely value counts beside the ends.
const lambda = 4;

/** PERT: a Beta distribution between two ends whose mode is the most likely value. */
export class Pert implements Distribution {
  readonly low: number;
  readonly width: number;
  readonly alpha: number;
  readonly beta: number;
  readonly mean: number;
  readonly variance: number;
  #made: BetaQuantiles | undefined;

  constructor(low: number, likely: number, high: number) {
    this.low = low;
    this.width = high - low;
    this.alpha = 1 + (lambda * (likely - low)) / this.width;
    this.beta = 1 + (lambda * (high - likely)) / this.width;
    this.mean = (low + lambda * likely + high) / (lambda + 2);
    this.variance = ((this.mean - low) * (high - this.mean)) / (lambda + 3);
  }

  above(share: number): number {
    return this.low + this.width * this.#quantiles.at(1 - share);
  }

  sum(stream: Stream, draws: number): number {
    const quantiles = this.#quantiles;
    let sum = 0;
    for (let n = 0; n < draws; n += 1) sum += quantiles.at(stream.uniform());
    return this.low * draws + this.width * sum;
  }

  // Most ask for the mean only.
  get #quantiles(): BetaQuantiles {
    return (this.#made ??= new BetaQuantiles(this.alpha, this.beta));
  }
}
