import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../../api/reading.ts';
import { LevelMark } from '../../cells/level-mark.tsx';
import { same } from '../../cells/same.ts';
import { scaleOf, type Scale } from '../../cells/scale.ts';
import { levelLook } from '../../theme/level-look.ts';
import { inputId, type ControlProps } from '../control-props.ts';
import { useCurrentRegister } from '../form-place.ts';
import classes from './matrix-control.module.css';
import { fitted, stepFrom } from './matrix-grid.ts';

const unnamed: Scale = { steps: [], isLevel: true };

/** Which level follows from which two steps: choose a level and paint, or walk the cells and type its number. */
export function MatrixControl({
  placed: { field },
  path,
  value,
  onChange,
  values,
  labelledBy,
  describedBy,
}: ControlProps) {
  const { t } = useTranslation();
  const register = useDeclarations().registers.get(useCurrentRegister());
  const [brush, setBrush] = useState(1);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const scale = (list = ''): Scale => (register ? scaleOf(register, values, list) : unnamed);
  const [up, across, levels] = [
    scale(field.matrix?.up),
    scale(field.matrix?.across),
    scale(field.matrix?.steps),
  ];
  const grid = fitted(value, up.steps.length, across.steps.length, levels.steps.length);
  const isOutgrown = Array.isArray(value) && !same(value, grid) && grid.length > 0;
  useEffect(() => {
    // What is shown is what is saved, also after a scale gained or lost a step.
    if (isOutgrown) onChange(grid);
  });
  if (grid.length === 0 || levels.steps.length === 0)
    return <p className={classes['waiting']}>{t('form.matrixFirst')}</p>;
  const paint = (row: number, column: number, level: number) =>
    onChange(grid.map((cells, r) => (r === row ? cells.with(column, level) : cells)));
  const focus = (row: number, column: number) => {
    setAt({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    <div className={classes['matrix']}>
      <div role="radiogroup" aria-label={t('form.paintWith')} className={classes['brushes']}>
        {levels.steps.map((_, index) => (
          <label key={index} className={classes['brush']}>
            <input
              type="radio"
              name={`${path}-brush`}
              checked={brush === index + 1}
              onChange={() => setBrush(index + 1)}
            />
            <LevelMark level={index + 1} scale={levels} />
          </label>
        ))}
      </div>
      <table
        ref={table}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
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
                return (
                  <td key={column}>
                    <button
                      type="button"
                      data-cell={`${row} ${column}`}
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
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
