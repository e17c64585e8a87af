import { isErasedValue, isWithheldValue, type CellProps } from './cell-props.ts';
import { FrozenCell } from './frozen-cell.tsx';
import { isEmpty } from './same.ts';
import { ValueCell } from './value-cell.tsx';

/** The value of a field of any kind but a list, whose entries have none inside them. */
export function SimpleCell(props: CellProps) {
  const { placed, value } = props;
  const isFrozen =
    placed.field.kind === 'frozen' && !isEmpty(value) && !isErasedValue(value) && !isWithheldValue(value);
  return isFrozen ? <FrozenCell {...props} /> : <ValueCell {...props} />;
}
