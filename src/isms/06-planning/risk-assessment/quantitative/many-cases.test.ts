import { expect, test } from 'vitest';
import { annualLosses, expectedLoss, mostOneByOne } from './annual-loss.ts';
import { distributionOf } from './distribution.ts';
import { sumAtRate } from './many-cases.ts';
import type { Range } from './range.ts';
import { keyOf, Stream } from './stream.ts';
import { inOrder } from './summary.ts';

const lognormal = (low: number, high: number): Range => ({ shape: 'lognormal', low, high });
const pert = (low: number, likely: number, high: number): Range => ({ shape: 'pert', low, likely, high });
const fixed = (value: number): Range => pert(value, value, value);

/** Returns a function for uniform numbers by another generator than the engine’s, splitmix32. */
function uniformsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return (((bits ^ (bits >>> 15)) >>> 0) + 0.5) * 2 ** -32;
  };
}

/**
 * Returns yearly losses by drawing one case after another until the year is over, each loss by Box-Muller, in a loop
 * that shares no code with the engine.
 */
function byBruteForce(rate: number, low: number, high: number, years: number): Float64Array {
  const uniform = uniformsFrom(7);
  const [mu, sigma] = [Math.log(low * high) / 2, Math.log(high / low) / 2 / 1.6448536269514722];
  return Float64Array.from({ length: years }, () => {
    let sum = 0;
    for (let time = -Math.log(uniform()); time < rate; time -= Math.log(uniform()))
      sum += Math.exp(mu + sigma * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
    return sum;
  });
}

const sumsAt = (rate: number, loss: Range, years: number) => {
  const [severity, key] = [distributionOf(loss), keyOf('many', String(rate))];
  const stream = new Stream(key);
  return Float64Array.from({ length: years }, (_, year) => {
    stream.at(key, year);
    return sumAtRate(severity, stream, rate);
  });
};

/** Expects that the share of one sample within each percentile of the other is right, except for chance. */
function expectAlike(found: Float64Array, wanted: Float64Array): void {
  const sorted = inOrder(wanted);
  for (const share of [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]) {
    const limit = sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
    const within = found.filter((each) => each <= limit).length / found.length;
    const chance = Math.sqrt(share * (1 - share) * (1 / found.length + 1 / wanted.length));
    expect(Math.abs(within - share) / chance, `${share}`).toBeLessThan(4.5);
  }
}

// From losses that hardly differ to the widest permitted range.
const wide = [lognormal(100, 110), lognormal(100, 2000), lognormal(100, 100_000), lognormal(1, 1_000_000)];

test.each(wide.map((loss) => [loss.low, loss.high] as const))(
  'of many losses from %d to %d, the sums are those of one case after the other',
  (low, high) => {
    expectAlike(sumsAt(600, lognormal(low, high), 8000), byBruteForce(600, low, high, 3000));
  },
);

test.each(wide.map((loss) => [loss.low, loss.high] as const))(
  'on both sides of the limit, years of losses from %d to %d are those of one case after the other',
  (low, high) => {
    for (const rate of [mostOneByOne * 0.88, mostOneByOne * 1.12]) {
      const exposure = { frequency: fixed(rate), loss: lognormal(low, high) };
      const years = annualLosses('RISK-1', exposure, { seed: 1, years: 4000 });
      expectAlike(years, byBruteForce(rate, low, high, 2000));
    }
  },
);

test.each([pert(0, 0, 1000), pert(100, 400, 5000), pert(0, 1000, 1000), fixed(10)])(
  'of many losses between two ends, years are those of losses drawn one by one: %j',
  (loss) => {
    // So far above the limit that nearly all of the sum is drawn by classes; it is compared with as many risks far
    // below the limit.
    const rate = mostOneByOne * 3;
    const years = annualLosses('RISK-1', { frequency: fixed(rate), loss }, { seed: 1, years: 3000 });
    const wanted = new Float64Array(3000);
    for (let part = 0; part < 4; part += 1)
      for (const [year, each] of annualLosses(
        `PART-${part}`,
        { frequency: fixed(rate / 4), loss },
        { seed: 1, years: 3000 },
      ).entries())
        wanted[year] = (wanted[year] ?? 0) + each;
    expectAlike(years, wanted);
  },
);

test('the mean of many wide losses is the exact one', () => {
  const loss = lognormal(100, 100_000);
  const { mean, variance } = distributionOf(loss);
  for (const rate of [300, 5000, 100_000]) {
    const found = sumsAt(rate, loss, 8000);
    const average = found.reduce((sum, each) => sum + each, 0) / found.length;
    const error = Math.sqrt((rate * (variance + mean * mean)) / found.length);
    expect(Math.abs(average - expectedLoss({ frequency: fixed(rate), loss })) / error).toBeLessThan(4);
  }
});

test('neither a lower rate nor a lower loss makes any sum greater', () => {
  const rates = [0.5, 20, 99, 101, 130, 400, 4000, 60_000];
  for (const loss of wide) {
    const halved = lognormal(loss.low / 2, loss.high / 2);
    let [before, cheaper] = [new Float64Array(500), new Float64Array(500)];
    const streams = (rate: number, of: Range) => {
      const [severity, key] = [distributionOf(of), keyOf('same')];
      const stream = new Stream(key);
      return before.map((_, year) => {
        stream.at(key, year);
        return sumAtRate(severity, stream, rate);
      });
    };
    for (const rate of rates) {
      const now = streams(rate, loss);
      expect(now.every((each, year) => each >= (before[year] ?? 0))).toBe(true);
      cheaper = streams(rate, halved);
      expect(now.every((each, year) => each >= (cheaper[year] ?? 0))).toBe(true);
      before = now;
    }
  }
});
