import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

// A browser lays out so many rows without being felt.
const usual = 300;

/** The rows to show now, and how many more there are. Before anything is printed, all are shown. */
export function usePortion<T>(
  rows: readonly T[],
  portion = usual,
): {
  readonly shown: readonly T[];
  readonly more: number;
  readonly showMore: () => void;
} {
  const [most, setMost] = useState(portion);
  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const showAll = () => flushSync(() => setMost(Infinity));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, []);
  return {
    shown: rows.slice(0, most),
    more: Math.max(0, rows.length - most),
    showMore: () => setMost(most + portion),
  };
}
