import type { Rows } from '#server/contract/contract.ts';
import { isEmpty } from '../cells/same.ts';
import { scalePlace } from '../cells/scales/scale.ts';
import type { DeclaredFields } from '../api/declared.ts';

export type ViewRow = Rows['rows'][number];

/** Rows with a common value, which is read from the first of them. */
export interface Group {
  readonly key: string;
  readonly first: ViewRow;
  readonly rows: readonly ViewRow[];
}

/**
 * Groups rows by the value of a column, in the order in which values first occur. Steps on different scales are
 * different values.
 */
export function groupsOf(
  rows: readonly ViewRow[],
  column: string,
  columns: DeclaredFields,
): readonly Group[] {
  const field = columns[column];
  const through = field && scalePlace(field, columns)?.through;
  const groups = Map.groupBy(rows, ({ cells }) =>
    JSON.stringify([isEmpty(cells[column]) ? null : cells[column], through && cells[through]]),
  );
  return [...groups].flatMap(([key, own]): readonly Group[] => {
    const [first] = own;
    return first ? [{ key, first, rows: own }] : [];
  });
}
