import { useRef, useState } from 'react';
import type { MatrixFormula } from '#isms/kernel/declarations/matrix-formula.ts';
import type { Scale } from '../../../cells/scales/scale.ts';
import { numberText } from '../../../language/dates.ts';
import { levelLook } from '../../../theme/level-look.ts';
import { inputId, type ControlProps } from '../../control-props.ts';
import classes from './matrix-control.module.css';
import { stepFrom } from './matrix-grid.ts';

interface Props extends Pick<ControlProps, 'path' | 'onChange' | 'labelledBy' | 'describedBy'> {
  readonly grid: MatrixFormula;
  /** The result of the formula in each cell. */
  readonly measures: MatrixFormula | undefined;
  readonly falls: readonly (readonly [row: number, column: number])[];
  readonly up: Scale;
  readonly across: Scale;
  readonly levels: Scale;
  readonly brush: number;
  /** Whether the cells are fixed, because the matrix follows from a formula. */
  readonly isFixed: boolean;
}

/** Shows the cells of a matrix under their heads, the highest row first. */
export function MatrixCells({
  path,
  grid,
  measures,
  falls,
  up,
  across,
  levels,
  brush,
  isFixed,
  ...props
}: Props) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const paint = (row: number, column: number, level: number) => {
    if (!isFixed) props.onChange(grid.map((cells, r) => (r === row ? cells.with(column, level) : cells)));
  };
  const focus = (row: number, column: number) => {
    setAt({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    <table
      ref={table}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      className={classes['grid']}
    >
      <thead>
        <tr>
          <td>{'\u00a0'}</td>
          {across.steps.map(({ name }, column) => (
            <th key={column} scope="col">
              {name || column + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...grid.entries()].toReversed().map(([row, cells]) => (
          <tr key={row}>
            <th scope="row">{up.steps[row]?.name || row + 1}</th>
            {cells.map((level, column) => {
              const { ground, ink } = levelLook(level, levels.steps.length);
              const current = at.row === row && at.column === column;
              const measure = measures?.[row]?.[column];
              return (
                <td key={column}>
                  <button
                    type="button"
                    data-cell={`${row} ${column}`}
                    data-fault={falls.some(([r, c]) => r === row && c === column) || undefined}
                    aria-disabled={isFixed || undefined}
                    id={current ? inputId(path) : undefined}
                    tabIndex={current ? 0 : -1}
                    style={{ background: ground, color: ink }}
                    onFocus={() => setAt({ row, column })}
                    onPointerDown={() => paint(row, column, brush)}
                    onPointerEnter={(event) => {
                      if (event.buttons === 1) paint(row, column, brush);
                    }}
                    onKeyDown={(event) => {
                      const next = stepFrom({ row, column }, event.key, grid);
                      const digit = Number(event.key);
                      if (event.ctrlKey || event.metaKey) return;
                      if (next) focus(next.row, next.column);
                      else if (event.key === 'Enter' || event.key === ' ') paint(row, column, brush);
                      else if (digit >= 1 && digit <= levels.steps.length) paint(row, column, digit);
                      else return;
                      event.preventDefault();
                    }}
                  >
                    {levels.steps[level - 1]?.name || level}
                    {measure !== undefined && (
                      <span className={classes['measure']}>{numberText(measure)}</span>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
