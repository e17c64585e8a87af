import type { Stream } from './stream.ts';

/** Up to here the number of cases is found from one uniform number, so that a lower rate never yields more cases. */
export const mostByInversion = 10;

/** How many cases there are in a year, from one uniform number: the quantile of the Poisson distribution. */
export function casesByInversion(rate: number, uniform: number): number {
  let share = Math.exp(-rate);
  let below = share;
  let cases = 0;
  while (uniform > below && share > 0) {
    cases += 1;
    share *= rate / cases;
    below += share;
  }
  return cases;
}

/** The same for high rates by Hörmann's transformed rejection PTRS (1993), which takes any number of draws. */
export function casesByRejection(rate: number, stream: Stream): number {
  const root = Math.sqrt(rate);
  const logarithm = Math.log(rate);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const edge = 0.5 - Math.abs(u);
    const cases = Math.floor(((2 * a) / edge + b) * u + rate + 0.43);
    if (edge >= 0.07 && v <= quick) return cases;
    if (cases < 0 || (edge < 0.013 && v > edge)) continue;
    const drawn = Math.log((v * inverseAlpha) / (a / (edge * edge) + b));
    if (drawn <= cases * logarithm - rate - logFactorial(cases)) return cases;
  }
}

const small = Array.from({ length: 16 }, (_, n) => {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return Math.log(product);
});

/** The logarithm of n!, by Stirling’s series where it is long. */
export function logFactorial(n: number): number {
  const known = small[n];
  if (known !== undefined) return known;
  const x = n + 1;
  const inverse = 1 / (x * x);
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.9189385332046728 +
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  );
}
