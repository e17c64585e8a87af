import { memo } from 'react';
import { isErasedValue, isWithheldValue, type CellProps } from './cell-props.ts';
import { ListCell } from './list-cell.tsx';
import { isEmpty } from './same.ts';
import { SimpleCell } from './simple-cell.tsx';

/** The value of any declared field: one clipped line in a table, all of it (`whole`) on a record's page. */
export const Cell = memo(function Cell(props: CellProps) {
  const { placed, value } = props;
  const isList =
    placed.field.kind === 'list' && !isEmpty(value) && !isErasedValue(value) && !isWithheldValue(value);
  return isList ? <ListCell {...props} /> : <SimpleCell {...props} />;
});
