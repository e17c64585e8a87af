import { titleOf, type Placed } from '../cells/placed.ts';
import { ViewValue } from './view-value.tsx';

interface Props {
  readonly columns: readonly Placed[];
  readonly cells: Readonly<Record<string, unknown>>;
  readonly className: string | undefined;
  /** Where there is the width for it, entries of a list are a small table. */
  readonly wide?: boolean;
}

/** What some columns say of one row, each under what it is called. */
export function Said({ columns, cells, className, wide = false }: Props) {
  if (columns.length === 0) return null;
  return (
    <dl className={className}>
      {columns.map((column) => (
        <div key={column.name}>
          <dt>{titleOf(column)}</dt>
          <dd>
            <ViewValue placed={column} value={cells[column.name]} row={cells} lines={5} wide={wide} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
