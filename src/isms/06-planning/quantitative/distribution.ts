import { normalQuantile, z95 } from './normal.ts';
import type { Range } from './range.ts';
import type { Stream } from './stream.ts';

/** A quantity that is not known exactly. */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** The sum of so many numbers drawn one after the other. */
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

  constructor(low: number, likely: number, high: number) {
    this.low = low;
    this.width = high - low;
    this.alpha = 1 + (lambda * (likely - low)) / this.width;
    this.beta = 1 + (lambda * (high - likely)) / this.width;
    this.mean = (low + lambda * likely + high) / (lambda + 2);
    this.variance = ((this.mean - low) * (high - this.mean)) / (lambda + 3);
  }

  sum(stream: Stream, draws: number): number {
    const { alpha, beta, low, width } = this;
    let sum = 0;
    // With an end as the most likely value the quantile has a closed form; what is drawn here does not reach that far.
    if (alpha <= 1) for (let n = 0; n < draws; n += 1) sum += 1 - Math.pow(1 - stream.uniform(), 1 / beta);
    else if (beta <= 1) for (let n = 0; n < draws; n += 1) sum += Math.pow(stream.uniform(), 1 / alpha);
    else sum = betas(stream, alpha, beta, draws);
    return low * draws + width * sum;
  }
}

/** The sum of Beta distributed numbers by Cheng's algorithm BB (1978), for parameters above 1. */
function betas(stream: Stream, alpha: number, beta: number, draws: number): number {
  const a = Math.min(alpha, beta);
  const b = Math.max(alpha, beta);
  const both = a + b;
  const steep = Math.sqrt((both - 2) / (2 * a * b - both));
  const gamma = a + 1 / steep;
  let sum = 0;
  for (let n = 0; n < draws;) {
    const u = stream.uniform();
    const z = u * u * stream.uniform();
    const v = steep * Math.log(u / (1 - u));
    const w = a * Math.exp(v);
    const r = gamma * v - 1.3862943611198906;
    const s = a + r - w;
    if (s + 2.6094379124341005 < 5 * z) {
      const t = Math.log(z);
      if (s < t && r + both * Math.log(both / (b + w)) < t) continue;
    }
    sum += (a === alpha ? w : b) / (b + w);
    n += 1;
  }
  return sum;
}
