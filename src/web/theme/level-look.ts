const steps = 5;

/**
 * Returns the background and text colour of a risk level. `level` is counted from 1 on a scale of `of` levels, spread
 * over the five steps of the sequential scale. Never the colours of verdicts.
 */
export function levelLook(level: number, of: number): { readonly ground: string; readonly ink: string } {
  const share = of > 1 ? (Math.min(Math.max(level, 1), of) - 1) / (of - 1) : 0;
  const step = Math.round(share * (steps - 1)) + 1;
  return { ground: `var(--level-${step})`, ink: `var(--level-${step}-ink)` };
}
