import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../../api/declared.ts';
import { place, titleOf } from '../../cells/placed.ts';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import type { Parts } from '../parts.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridRow } from './grid-model.ts';
import classes from './grid.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'grid'>;
  readonly names: Rows['names'];
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Shows a grid as a table, with the state of each pair in its cells. */
export function GridTable({ view, parts, names, columns, rows }: Props) {
  const { t } = useTranslation();
  const called = (id: string): string => names[id]?.label ?? names[id]?.code ?? id;
  const title = (name: string): string => {
    const field = view.columns[name];
    return field ? titleOf(place(`view.${view.key}.columns`, name, field)) : name;
  };
  const chip = (id: string) => {
    const name = names[id];
    return name ? <RecordChip id={id} name={name} wraps /> : id;
  };
  return (
    <table className={classes['table']}>
      <caption>
        <VisuallyHidden>
          {t('view.gridCaption', { down: title(parts.down), across: title(parts.across) })}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td className={classes['corner']}>{title(parts.down)}</td>
          {columns.map((id) => (
            <th key={id} scope="col">
              <span className={classes['upright']}>{chip(id)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            <th scope="row">{chip(id)}</th>
            {columns.map((column) => {
              const row = cells.get(column);
              return (
                <td key={column} data-title={called(column)} data-empty={row === undefined || undefined}>
                  {row ? (
                    <GridCell
                      view={view}
                      parts={parts}
                      row={row}
                      where={`${called(id)}, ${called(column)}`}
                    />
                  ) : (
                    <VisuallyHidden>{t('view.notAsked')}</VisuallyHidden>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
