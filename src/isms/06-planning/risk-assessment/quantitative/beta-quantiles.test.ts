import { expect, test } from 'vitest';
import { BetaQuantiles } from './beta-quantiles.ts';

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

/** Returns the share below x, which for whole parameters is a sum of binomial terms. */
function shareBelow(alpha: number, beta: number, x: number): number {
  const n = alpha + beta - 1;
  let sum = 0;
  for (let k = alpha; k <= n; k += 1) sum += choose(n, k) * x ** k * (1 - x) ** (n - k);
  return sum;
}

const shares = [1e-9, 1e-4, 0.01, 0.05, 0.3, 0.5, 0.7, 0.95, 0.99, 1 - 1e-4, 1 - 1e-9];

test.each([
  [1, 5],
  [2, 4],
  [3, 3],
  [4, 2],
  [5, 1],
])('below a quantile of Beta(%d, %d) lies its share, to a few millionths', (alpha, beta) => {
  const quantiles = new BetaQuantiles(alpha, beta);
  for (const share of shares)
    expect(Math.abs(shareBelow(alpha, beta, quantiles.at(share)) - share)).toBeLessThan(4e-6);
});

test('a greater share has a greater value, from one end to the other', () => {
  for (const alpha of [1, 1.2, 3, 4.999, 5]) {
    const quantiles = new BetaQuantiles(alpha, 6 - alpha);
    let last = 0;
    for (let n = 0; n <= 10_000; n += 1) {
      const value = quantiles.at(n / 10_000);
      expect(value).toBeGreaterThanOrEqual(last);
      expect(value).toBeLessThanOrEqual(1);
      last = value;
    }
  }
});

test('where the mode is higher, so is every quantile', () => {
  const [low, high] = [new BetaQuantiles(2, 4), new BetaQuantiles(4, 2)];
  for (const share of shares) expect(low.at(share)).toBeLessThan(high.at(share));
});
