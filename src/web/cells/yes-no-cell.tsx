import type { CellProps } from './cell-props.ts';
import { useCells } from './cells-context.ts';

export function YesNoCell({ value }: CellProps) {
  const { words } = useCells();
  return <span>{value === true ? words.yes : words.no}</span>;
}
