import { useTranslation } from 'react-i18next';
import type { Scale } from '../../cells/scales/scale.ts';
import { numberText } from '../../language/dates.ts';
import type { ViewRow } from '../groups.ts';
import { countsOf, isSameCrossing, type CrossedParts, type Crossing } from './crossed-model.ts';
import classes from './crossed.module.css';

interface Props {
  readonly rows: readonly ViewRow[];
  readonly parts: CrossedParts;
  /** Titles of the two columns. */
  readonly called: readonly [string, string];
  readonly scale: Scale;
  readonly chosen: Crossing | undefined;
  readonly onChoose: (crossing: Crossing) => void;
}

/** Shows how the steps in two columns of one scale coincide, the highest step on top. */
export function CrossedTable({ rows, parts, called: [first, second], scale, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { steps } = scale;
  const counts = countsOf(rows, parts, steps.length);
  const named = (step: number): string => steps[step - 1]?.name ?? String(step);
  return (
    <table className={classes['table']}>
      <caption className={classes['unseen']}>
        {t('view.matrixCaption', { up: first, across: second })}
      </caption>
      <thead>
        <tr aria-hidden>
          <td>{'\u00a0'}</td>
          <td colSpan={steps.length} className={classes['axis']}>
            {second}
          </td>
        </tr>
        <tr>
          <td className={classes['axis']}>
            <span aria-hidden>{first}</span>
          </td>
          {steps.map(({ name }, at) => (
            <th key={name} scope="col" title={name}>
              {at + 1}
              <span className={classes['unseen']}> {name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts
          .map((row, up) => (
            <tr key={named(up + 1)}>
              <th scope="row">
                <span className={classes['position']}>{up + 1}</span> {named(up + 1)}
              </th>
              {row.map((count, across) => {
                const crossing: Crossing = { ...parts, steps: [up + 1, across + 1] };
                const isSame = up === across || undefined;
                return (
                  <td key={named(across + 1)} data-same={isSame}>
                    {count > 0 ? (
                      <button
                        type="button"
                        aria-pressed={isSameCrossing(chosen, crossing)}
                        aria-label={t('view.crossed.cell', {
                          first: named(up + 1),
                          second: named(across + 1),
                          count,
                          said: numberText(count),
                        })}
                        onClick={() => onChoose(crossing)}
                      >
                        {numberText(count)}
                      </button>
                    ) : (
                      <span className={classes['unseen']}>0</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))
          .toReversed()}
      </tbody>
    </table>
  );
}
