import { useTranslation } from 'react-i18next';
import { conditionsOf, type CountedPart } from '#isms/kernel/declarations/counted-columns.ts';
import { useDeclaredView } from '../api/reading.ts';
import { numberText } from '../language/dates.ts';
import type { MatrixParts } from './parts.ts';
import { RegisterLink } from './register-link.tsx';
import { aboveCriteria, matricesOf } from './matrix-model.ts';
import { MatrixTable } from './matrix-table.tsx';
import { MovedList } from './moved-list.tsx';
import { parameterValue } from './parameters.ts';
import classes from './matrix.module.css';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  readonly parts: MatrixParts;
}

/** Shows records on two scales, one matrix for each method, and on demand where they were before. */
export function MatrixView({ view, data, asked, parts }: Props) {
  const { t } = useTranslation();
  const { counted } = parts;
  const told = useDeclaredView(counted.moved.view);
  const values = Object.fromEntries(
    Object.entries(view.parameters).map(([name, field]) => [
      name,
      parameterValue(field, asked[name]?.toString()),
    ]),
  );
  const isDrawn = values[counted.moved.by] !== view.parameters[counted.moved.by]?.default;
  return (
    <div className={classes['matrices']}>
      {matricesOf(data.rows, parts).map((matrix) => {
        const { of, total, unscored } = matrix;
        const listed = (part: CountedPart) => conditionsOf(counted, values, of, part);
        const above = aboveCriteria(matrix);
        return (
          <section key={of} className={classes['matrix']}>
            <h2>
              {data.names[of]?.label ?? data.names[of]?.code}{' '}
              <span>{t('view.onMatrix', { count: total, said: numberText(total) })}</span>
            </h2>
            {above.count + unscored > 0 && (
              <p className={classes['facts']}>
                {above.count > 0 && (
                  <RegisterLink register={counted.register} where={listed({ levels: above.levels })}>
                    {t('view.aboveCriteria', { count: above.count, said: numberText(above.count) })}
                  </RegisterLink>
                )}
                {unscored > 0 && (
                  <RegisterLink register={counted.register} where={listed('unscored')}>
                    {t('view.unscored', { count: unscored, said: numberText(unscored) })}
                  </RegisterLink>
                )}
              </p>
            )}
            <MatrixTable view={view} matrix={matrix} parts={parts} listed={listed} />
          </section>
        );
      })}
      {isDrawn && told && <MovedList view={told} asked={asked} />}
    </div>
  );
}
