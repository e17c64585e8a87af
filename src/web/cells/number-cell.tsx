import { numberText } from '../language/dates.ts';
import type { CellProps } from './cell-props.ts';

export function NumberCell({ value }: CellProps) {
  return <span>{numberText(Number(value))}</span>;
}
