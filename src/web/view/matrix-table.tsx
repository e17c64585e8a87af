import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedPart } from '#isms/kernel/declarations/counted-columns.ts';
import type { DeclaredView } from '../api/declared.ts';
import { useCells } from '../cells/cells-context.ts';
import { place, titleOf } from '../cells/placed.ts';
import { Arrows } from './arrows.tsx';
import { MatrixCellButton } from './matrix-cell-button.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { criteriaBeside, differenceIn, type Matrix } from './matrix-model.ts';
import classes from './matrix.module.css';
import type { MatrixParts } from './parts.ts';

interface Props {
  readonly view: DeclaredView;
  readonly matrix: Matrix;
  readonly parts: MatrixParts;
  /** Returns the conditions under which the register lists a part of the counted records. */
  readonly listed: (part: CountedPart) => readonly string[];
}

// More arrows would hide one another and the numbers below.
const mostArrows = 30;

/** Shows a matrix as a table with the highest row on top; each cell shows its number and opens its records. */
export function MatrixTable({ view, matrix, parts, listed }: Props) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const frame = useRef<HTMLDivElement>(null);
  const { movements } = matrix;
  const at = `view.${view.key}.columns`;
  const column = (name: string) =>
    place(at, name, view.columns[name] ?? { kind: 'line', title: name, help: '' });
  const [up, across, level] = [column(parts.up), column(parts.across), column(parts.level)];
  const [rows, columns] = [scaleOf(up.field, matrix.row), scaleOf(across.field, matrix.row)];
  const levels = scaleOf(level.field, matrix.row);
  return (
    <>
      <div ref={frame} className={classes['frame']}>
        <table className={classes['table']} data-drawn={movements.length > 0 || undefined}>
          <caption>
            <VisuallyHidden>
              {t('view.matrixCaption', { up: titleOf(up), across: titleOf(across) })}
            </VisuallyHidden>
          </caption>
          <thead>
            <tr aria-hidden>
              <td>{'\u00a0'}</td>
              <td colSpan={matrix.rows[0]?.length} className={classes['axis']}>
                {titleOf(across)}
              </td>
            </tr>
            <tr>
              <td className={classes['axis']}>
                <span aria-hidden>{titleOf(up)}</span>
              </td>
              {matrix.rows[0]?.map((cell) => (
                <th key={cell.across} scope="col">
                  <span>
                    <span className={classes['position']}>{cell.across}</span>{' '}
                    {columns?.steps[cell.across - 1]?.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.toReversed().map((row) => (
              <tr key={row[0]?.up}>
                <th scope="row">
                  <span className={classes['position']}>{row[0]?.up}</span>{' '}
                  {rows?.steps[(row[0]?.up ?? 0) - 1]?.name}
                </th>
                {row.map((cell) => (
                  <td
                    key={cell.across}
                    data-place={`${cell.up} ${cell.across}`}
                    data-criteria={criteriaBeside(matrix, cell).join(' ') || undefined}
                  >
                    <MatrixCellButton
                      cell={cell}
                      levels={levels}
                      register={parts.counted.register}
                      listed={listed(cell)}
                      difference={differenceIn(movements, cell)}
                      where={[
                        rows?.steps[cell.up - 1]?.name ?? String(cell.up),
                        columns?.steps[cell.across - 1]?.name ?? String(cell.across),
                      ]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {movements.length > 0 && <Arrows frame={frame} movements={movements.slice(0, mostArrows)} />}
      </div>
      {levels && <MatrixLegend matrix={matrix} levels={levels} parts={parts} listed={listed} />}
      {movements.length > mostArrows && (
        <p className={classes['drawn']}>
          {t('view.strongest', { count: movements.length, most: mostArrows })}
        </p>
      )}
    </>
  );
}
