import { useCallback } from 'react';
import { amountText } from '../../language/amounts.ts';
import { useCells } from '../cells-context.ts';

/** Returns a function that formats a sum in the organisation's reference currency. */
export function useMoney(): (sum: number) => string {
  const { currency } = useCells();
  return useCallback((sum) => amountText(sum, { money: true }, currency), [currency]);
}
