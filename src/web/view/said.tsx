import { titleOf, type Placed } from '../cells/placed.ts';
import { ViewValue } from './view-value.tsx';

interface Props {
  readonly columns: readonly Placed[];
  readonly cells: Readonly<Record<string, unknown>>;
  readonly className: string | undefined;
  /** Whether there is enough width to show the entries of a list as a small table. */
  readonly wide?: boolean;
}

/** Shows the values of some columns of a row, each under its title. */
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
