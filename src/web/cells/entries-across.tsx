import type { ComponentType } from 'react';
import type { CellProps } from './cell-props.ts';
import type { Row } from './cells-context.ts';
import classes from './entry-table.module.css';
import { Scrollable } from '../page/scrollable.tsx';
import { titleOf, type Placed } from './placed.ts';

interface Props {
  /** Title of the list. */
  readonly label: string;
  readonly columns: readonly Placed[];
  readonly entries: readonly Row[];
  readonly row: Row;
  readonly Inner: ComponentType<CellProps>;
}

/** Shows entries side by side, each below its name, so that a row can be read from entry to entry. */
export function EntriesAcross({ label, columns: [called, ...others], entries, row, Inner }: Props) {
  return (
    <Scrollable label={label} className={classes['scroll']}>
      <table className={classes['across']}>
        <thead>
          <tr>
            <td>{'\u00a0'}</td>
            {entries.map((entry, index) => (
              <th key={index} scope="col">
                <span className={classes['position']}>{index + 1}</span>{' '}
                {called && <Inner placed={called} value={entry[called.name]} row={entry} whole />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map((each) => (
            <tr key={each.name}>
              <th scope="row">{titleOf(each)}</th>
              {entries.map((entry, index) => (
                <td key={index}>
                  <Inner placed={each} value={entry[each.name]} row={{ ...row, ...entry }} whole />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
