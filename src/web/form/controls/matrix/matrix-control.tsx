import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  decreasingCells,
  isByFormula,
  limitsOf,
  measuresOf,
  matrixByFormula,
} from '#isms/kernel/declarations/matrix-formula.ts';
import { useRegister } from '../../../api/reading.ts';
import { LevelMark } from '../../../cells/scales/level-mark.tsx';
import { placedIn, placedInside, titleOf } from '../../../cells/placed.ts';
import { same } from '../../../cells/same.ts';
import { scaleOf, type Scale } from '../../../cells/scales/scale.ts';
import type { ControlProps } from '../../control-props.ts';
import { useCurrentRegister } from '../../form-place.ts';
import { MatrixCells } from './matrix-cells.tsx';
import classes from './matrix-control.module.css';
import { fitted } from './matrix-grid.ts';

const unnamed: Scale = { steps: [], isLevel: true };

/**
 * Edits which level two steps yield: choose a level and paint cells, or move through the cells and type its number. If
 * the record states a formula, the levels follow from it while typing.
 */
export function MatrixControl(props: ControlProps) {
  const { field } = props.placed;
  const { path, value, onChange, values } = props;
  const { t } = useTranslation();
  const register = useRegister(useCurrentRegister());
  const [brush, setBrush] = useState(1);
  const scale = (list = ''): Scale => (register ? scaleOf(register, values, list) : unnamed);
  const title = (list = '', inside?: string): string => {
    const placed = register && placedIn(register, list);
    const found =
      placed && inside !== undefined ? placedInside(placed).find(({ name }) => name === inside) : placed;
    return found ? titleOf(found) : '';
  };
  const { up: upwards = '', across: sideways = '', steps: levelled = '', formula } = field.matrix ?? {};
  const [up, across, levels] = [scale(upwards), scale(sideways), scale(levelled)];
  const follows = isByFormula(field, values);
  const grid =
    matrixByFormula(field, values) ??
    fitted(value, up.steps.length, across.steps.length, levels.steps.length);
  const isOutgrown = (follows || Array.isArray(value)) && !same(value, grid) && grid.length > 0;
  useEffect(() => {
    // Keeps the value equal to what is shown when a scale gains or loses a step.
    if (isOutgrown) onChange(grid);
  });
  if (grid.length === 0 || levels.steps.length === 0)
    return <p className={classes['waiting']}>{t('form.matrixFirst')}</p>;
  const measures = measuresOf(field, values);
  const falls = decreasingCells(grid);
  const wanting =
    limitsOf(field, values) === undefined
      ? t('form.paintingLimits', { limit: title(levelled, formula?.from) })
      : measures === undefined
        ? t('form.paintingFigures', {
            rate: title(upwards, formula?.rate),
            amount: title(sideways, formula?.amount),
          })
        : undefined;
  return (
    <div className={classes['matrix']}>
      {follows ? (
        <p className={classes['waiting']} role="status">
          {wanting ?? t('form.paintedByFormula')}
        </p>
      ) : (
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
      )}
      <div className={classes['axes']}>
        <span className={classes['up']} aria-hidden>
          {title(upwards)}
        </span>
        <MatrixCells {...props} {...{ grid, measures, falls, up, across, levels, brush }} isFixed={follows} />
        <span className={classes['across']} aria-hidden>
          {title(sideways)}
        </span>
      </div>
      {falls.length > 0 && (
        <p className={classes['falls']} role="status">
          {t('form.falls', { count: falls.length })}
        </p>
      )}
    </div>
  );
}
