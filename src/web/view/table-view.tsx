import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cell } from '../cells/cell.tsx';
import { isNumeric } from '../cells/cell-props.ts';
import { placed, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { viewTitle } from '../language/names.ts';
import type { ViewProps } from './view-rows.tsx';
import classes from './table-view.module.css';

const portion = 300;
// A list of records is scanned, and clipped; one record is read whole.
const wide: ReadonlySet<string> = new Set(['prose', 'list', 'reference', 'link']);

/** Any view as a table. Prose wraps: a view is read, where a register is worked in. Columns nothing fills are left out. */
export function TableView({ view, data }: ViewProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(portion);
  const columns = placed(`view.${view.key}.columns`, view.columns).filter(({ name }) =>
    data.rows.some(({ cells }) => !isEmpty(cells[name])),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={viewTitle(view)}>
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
          {data.rows.slice(0, shown).map(({ key, cells }) => (
            <tr key={key}>
              {columns.map((column) => (
                <td
                  key={column.name}
                  data-kind={column.field.kind}
                  data-title={titleOf(column)}
                  data-empty={isEmpty(cells[column.name]) || undefined}
                  data-numeric={isNumeric(column.field.kind) || undefined}
                >
                  <Cell
                    placed={column}
                    value={cells[column.name]}
                    row={cells}
                    computed
                    {...(wide.has(column.field.kind) && { whole: true })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {data.rows.length > shown && (
        <Button variant="default" size="xs" mt="md" onClick={() => setShown(shown + portion)}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
