import { amountText } from '../language/amounts.ts';
import type { CellProps } from './cell-props.ts';
import { useCells } from './cells-context.ts';

export function NumberCell({ placed: { field }, value }: CellProps) {
  const { currency } = useCells();
  return <span>{amountText(Number(value), field, currency)}</span>;
}
