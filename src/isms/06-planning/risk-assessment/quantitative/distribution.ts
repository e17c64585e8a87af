import { BetaQuantiles } from './beta-quantiles.ts';
import { normalQuantile, z95 } from './normal.ts';
import type { Range } from './range.ts';
import type { Stream } from './stream.ts';

/** The distribution of an uncertain quantity. */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** Returns the value that is exceeded with this probability. */
  above(share: number): number;
  /**
   * Returns the sum of that many random values, each the quantile of one uniform number. So a distribution with lower
   * quantiles never yields a greater sum.
   */
  sum(stream: Stream, draws: number): number;
}

/** Returns the distribution of a range. The range must be valid, as `rangeOf` returns it. */
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

/** The lognormal distribution with these 5th and 95th percentiles. */
export class Lognormal implements Distribution {
  /** The mean and standard deviation of the logarithm. */
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

  /** Returns the value below which this share lies. */
  quantile(share: number): number {
    return Math.exp(this.mu + this.sigma * normalQuantile(share));
  }

  /** Returns the same to all digits for a small share, for which 1 − share would lose digits. */
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

// The weight of the most likely value against the two ends.
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

  // Built on first use, since most callers need only the mean.
  get #quantiles(): BetaQuantiles {
    return (this.#made ??= new BetaQuantiles(this.alpha, this.beta));
  }
}
