import type { ComponentType } from 'react';
import { Scrollable } from '../page/scrollable.tsx';
import type { Row } from './cells-context.ts';
import classes from './entry-table.module.css';
import { isNumeric, type CellProps } from './cell-props.ts';
import { placedInside, titleOf, type Placed } from './placed.ts';
import { isEmpty } from './same.ts';
import { isAcross } from './across.ts';
import { EntriesAcross } from './entries-across.tsx';

interface Props {
  readonly placed: Placed;
  readonly entries: readonly Row[];
  readonly row: Row;
  readonly Inner: ComponentType<CellProps>;
}

const shortLine = 40;
// Longest line that is never broken, such as a code.
const oneWord = 20;
const pointing: ReadonlySet<string> = new Set(['reference', 'references', 'link', 'links']);

/** Returns how wide a column has to be so that it does not break after every word; undefined for the default. */
const roomOf = ({ field: { kind, longest = 200 } }: Placed): 'little' | 'some' | 'much' | undefined =>
  kind === 'prose'
    ? 'much'
    : kind === 'line' && longest <= oneWord
      ? 'little'
      : pointing.has(kind) || (kind === 'line' && longest > shortLine)
        ? 'some'
        : undefined;

/** Shows the entries of a list as a small table, without columns that are empty in every entry. */
export function EntryTable({ placed, entries, row, Inner }: Props) {
  const columns = placedInside(placed).filter(({ name }) => entries.some((entry) => !isEmpty(entry[name])));
  if (isAcross(placedInside(placed)))
    return <EntriesAcross label={titleOf(placed)} {...{ columns, entries, row, Inner }} />;
  return (
    <Scrollable label={titleOf(placed)} className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" data-numeric={isNumeric(column.field.kind) || undefined}>
                {titleOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td
                  key={column.name}
                  data-numeric={isNumeric(column.field.kind) || undefined}
                  data-room={roomOf(column)}
                >
                  <Inner placed={column} value={entry[column.name]} row={{ ...row, ...entry }} whole />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
