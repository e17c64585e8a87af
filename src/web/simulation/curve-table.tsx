import { useTranslation } from 'react-i18next';
import type { ExceedanceCurve } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { roughly, yearsText } from './amounts.ts';
import classes from './curve.module.css';

interface Props {
  readonly curve: ExceedanceCurve;
  readonly names: readonly string[];
}

// Every third threshold: detailed enough, and still short enough to read.
const each = 3;

/** Shows the curve as a table, for people who cannot read the drawing. */
export function CurveTable({ curve: { thresholds, shares }, names }: Props) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  return (
    <details className={classes['details']}>
      <summary>{t('simulation.curve.asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('simulation.curve.amount')}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {thresholds.map(
            (threshold, n) =>
              n % each === 0 && (
                <tr key={threshold}>
                  <th scope="row">{roughly(threshold, currency)}</th>
                  {names.map((name, line) => (
                    <td key={name}>{yearsText(shares[line]?.[n] ?? 0, t)}</td>
                  ))}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </details>
  );
}
