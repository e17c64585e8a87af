import type { ReactNode } from 'react';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { verdictColor, verdictGround } from '../theme/verdict-look.ts';

interface Props {
  readonly verdict: Verdict;
  /** Side in pixels. */
  readonly size?: number;
}

const outline = (
  <rect
    x="1.75"
    y="1.75"
    width="12.5"
    height="12.5"
    rx="2.25"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
  />
);

/** A square whose inside shows the verdict without colour: filled, half, crossed, hollow, a person, a dash. */
const insides: Record<Verdict, ReactNode> = {
  met: <rect x="1" y="1" width="14" height="14" rx="3" fill="currentColor" />,
  'partly met': (
    <>
      {outline}
      <path d="M2 8h12v4a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z" fill="currentColor" />
    </>
  ),
  'not met': (
    <>
      {outline}
      <path
        d="m5.25 5.25 5.5 5.5m0-5.5-5.5 5.5"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
    </>
  ),
  'no data': outline,
  'needs a person': (
    <>
      {outline}
      <circle cx="8" cy="6" r="1.9" fill="currentColor" />
      <path d="M4.4 12.2a3.6 3.6 0 0 1 7.2 0z" fill="currentColor" />
    </>
  ),
  'not applicable': <path d="M4 8h8" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />,
};

/** Draws the mark of a verdict. Always used beside its word, or in something that is labelled with it. */
export function VerdictMark({ verdict, size = 16 }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      style={{ color: verdictColor(verdict), flex: 'none' }}
    >
      {verdict !== 'met' && verdict !== 'not applicable' && (
        <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2.25" fill={verdictGround(verdict)} />
      )}
      {insides[verdict]}
    </svg>
  );
}
