import { useState } from 'react';
import { usePrinting } from '../print/printing.ts';

// A browser renders this many rows without noticeable delay.
const usual = 300;

/** Returns the rows to show now, and the number of further ones. On paper all are shown. */
export function usePortion<T>(
  rows: readonly T[],
  portion = usual,
): {
  readonly shown: readonly T[];
  readonly more: number;
  readonly showMore: () => void;
} {
  const [most, setMost] = useState(portion);
  const shown = usePrinting() ? rows : rows.slice(0, most);
  return { shown, more: rows.length - shown.length, showMore: () => setMost(most + portion) };
}
