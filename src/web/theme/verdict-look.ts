import type { Verdict } from '#isms/kernel/declarations/verdict.ts';

/** The part of custom properties and class names that identifies a verdict, as in `--verdict-met`. */
export const verdictToken = {
  met: 'met',
  'partly met': 'partly',
  'not met': 'not',
  'no data': 'none',
  'needs a person': 'person',
  'not applicable': 'outside',
} as const satisfies Record<Verdict, string>;

export const verdictColor = (verdict: Verdict): string => `var(--verdict-${verdictToken[verdict]})`;
export const verdictGround = (verdict: Verdict): string => `var(--verdict-${verdictToken[verdict]}-ground)`;

/** Returns whether a value of an answer is one of the six verdicts. */
export const isVerdict = (value: unknown): value is Verdict =>
  typeof value === 'string' && Object.hasOwn(verdictToken, value);
