import { useTranslation } from 'react-i18next';
import type { CountedPart } from '#isms/kernel/declarations/counted-columns.ts';
import { LevelMark } from '../cells/scales/level-mark.tsx';
import type { Scale } from '../cells/scales/scale.ts';
import { numberText } from '../language/dates.ts';
import { countsByLevel, criteriaBeside, type Matrix } from './matrix-model.ts';
import classes from './matrix.module.css';
import type { MatrixParts } from './parts.ts';
import { RegisterLink } from './register-link.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly levels: Scale;
  readonly parts: MatrixParts;
  readonly listed: (part: CountedPart) => readonly string[];
}

/** Explains the colours, with the number of records at each level. */
export function MatrixLegend({ matrix, levels, parts, listed }: Props) {
  const { t } = useTranslation();
  const hasLine = matrix.rows.flat().some((cell) => criteriaBeside(matrix, cell).length > 0);
  return (
    <div className={classes['key']}>
      <ul className={classes['legend']}>
        {countsByLevel(matrix, levels.steps.length).map((count, index) => {
          const level = index + 1;
          return (
            <li key={level}>
              <LevelMark level={level} scale={levels} />{' '}
              {count > 0 ? (
                <RegisterLink register={parts.counted.register} where={listed({ levels: [level] })}>
                  {numberText(count)}
                </RegisterLink>
              ) : (
                <span className={classes['quiet']}>0</span>
              )}
            </li>
          );
        })}
      </ul>
      {hasLine && <p className={classes['quiet']}>{t('view.criteriaLine')}</p>}
    </div>
  );
}
