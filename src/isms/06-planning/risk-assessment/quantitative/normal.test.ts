import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile, z95 } from './normal.ts';

test.each([
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
  [1e-6, -4.753424308822899],
  [1e-12, -7.034483825301131],
])('the quantile of %d is %d', (share, quantile) => {
  expect(Math.abs(normalQuantile(share) - quantile)).toBeLessThan(1e-13 * Math.max(1, Math.abs(quantile)));
});

test('rises with the share, and is the same on either side', () => {
  const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(normalQuantile(Math.min(a, b))).toBeLessThanOrEqual(normalQuantile(Math.max(a, b)));
      const mirrored = 1 - a;
      // Mirroring rounds the share, so the mirrored share is used on both sides.
      expect(normalQuantile(mirrored) + normalQuantile(1 - mirrored)).toBeCloseTo(0, 6);
    }),
  );
  expect(z95).toBe(normalQuantile(0.95));
});
