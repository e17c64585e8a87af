import { memo } from 'react';
import { isErasedValue, isWithheldValue, type CellProps } from '../cells/cell-props.ts';
import { EmptyCell } from '../cells/empty-cell.tsx';
import { ErasedCell } from '../cells/erased-cell.tsx';
import { isEmpty } from '../cells/same.ts';
import { WithheldCell } from '../cells/withheld-cell.tsx';
import { kinds } from './kinds.ts';

/**
 * Shows the value of a declared field of any kind: one clipped line in a table, all of it (`whole`) on a record's page.
 */
export const Cell = memo(function Cell(props: CellProps) {
  const { value, placed } = props;
  if (isErasedValue(value)) return <ErasedCell />;
  if (isWithheldValue(value)) return <WithheldCell />;
  if (isEmpty(value)) return <EmptyCell />;
  const { Cell: OfKind } = kinds[placed.field.kind];
  return <OfKind {...props} Inner={Cell} />;
});
