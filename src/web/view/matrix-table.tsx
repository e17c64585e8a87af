import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { useCells } from '../cells/cells-context.ts';
import { LevelMark } from '../cells/level-mark.tsx';
import { place, titleOf } from '../cells/placed.ts';
import { Arrows } from './arrows.tsx';
import { MatrixCellButton } from './matrix-cell-button.tsx';
import { differenceIn, listedAt, type Matrix, type MatrixParts, type Moves } from './matrix-model.ts';
import classes from './matrix.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly matrix: Matrix;
  readonly parts: MatrixParts;
  readonly moved: Moves | undefined;
  readonly names: Names;
}

/** A matrix as the table it is, the highest row on top; each cell says its number and opens what stands in it. */
export function MatrixTable({ view, matrix, parts, moved, names }: Props) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const frame = useRef<HTMLDivElement>(null);
  const at = `view.${view.key}.columns`;
  const column = (name: string) =>
    place(at, name, view.columns[name] ?? { kind: 'line', title: name, help: '' });
  const [up, across, level] = [column(parts.up), column(parts.across), column(parts.level)];
  const [rows, columns] = [scaleOf(up.field, matrix.row), scaleOf(across.field, matrix.row)];
  const levels = scaleOf(level.field, matrix.row);
  const members = view.columns[parts.members]?.to ?? '';
  return (
    <div ref={frame} className={classes['frame']}>
      <table className={classes['table']}>
        <caption className={classes['unseen']}>
          {t('view.matrixCaption', { up: titleOf(up), across: titleOf(across) })}
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
                <td key={cell.across} data-place={`${cell.up} ${cell.across}`}>
                  <MatrixCellButton
                    cell={cell}
                    levels={levels}
                    register={members}
                    names={names}
                    listed={listedAt(cell, matrix, parts, (id) => names[id]?.code ?? id)}
                    difference={moved ? differenceIn(moved, cell) : 0}
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
      {levels && (
        <div className={classes['legend']} aria-hidden>
          {levels.steps.map((_, index) => (
            <LevelMark key={index} level={index + 1} scale={levels} />
          ))}
        </div>
      )}
      {moved && <Arrows frame={frame} movements={moved.movements} />}
    </div>
  );
}
