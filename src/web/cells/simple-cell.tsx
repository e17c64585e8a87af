import { isErasedValue, isWithheldValue, type CellProps } from './cell-props.ts';
import { FrozenCell } from './frozen-cell.tsx';
import { isEmpty } from './same.ts';
import { ValueCell } from './value-cell.tsx';

/** Shows the value of a field of any kind except a list, whose entries contain no lists themselves. */
export function SimpleCell(props: CellProps) {
  const { placed, value } = props;
  const isFrozen =
    placed.field.kind === 'frozen' && !isEmpty(value) && !isErasedValue(value) && !isWithheldValue(value);
  return isFrozen ? <FrozenCell {...props} /> : <ValueCell {...props} />;
}
