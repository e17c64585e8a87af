import { memo } from 'react';
import { isErasedValue, isWithheldValue, type CellProps } from './cell-props.ts';
import { FrozenRows } from './frozen-rows.tsx';
import { ListCell } from './list-cell.tsx';
import { isEmpty } from './same.ts';
import { SimpleCell } from './simple-cell.tsx';

/**
 * Shows the value of a declared field of any kind: one clipped line in a table, all of it (`whole`) on a record's page.
 */
export const Cell = memo(function Cell(props: CellProps) {
  const { kind, fields } = props.placed.field;
  const { value } = props;
  const isThere = !isEmpty(value) && !isErasedValue(value) && !isWithheldValue(value);
  if (isThere && kind === 'list') return <ListCell {...props} />;
  if (isThere && kind === 'frozen' && fields) return <FrozenRows {...props} />;
  return <SimpleCell {...props} />;
});
