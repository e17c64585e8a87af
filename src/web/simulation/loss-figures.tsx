import { useTranslation } from 'react-i18next';
import type { AnnualLoss } from '#server/contract.ts';
import { useSession } from '../api/reading.ts';
import { chanceText, roughly } from './amounts.ts';
import classes from './simulation.module.css';

interface Props {
  readonly before: AnnualLoss;
  /** Absent where nothing is compared. */
  readonly after?: AnnualLoss | undefined;
  readonly afterName: string;
}

/** What years come to in four figures, each with the sentence that says what it means. */
export function LossFigures({ before, after, afterName }: Props) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const said = (figure: 'mean' | 'p95' | 'p99' | 'chance', { [figure]: value }: AnnualLoss): string =>
    figure === 'chance' ? chanceText(value) : roughly(value, currency);
  return (
    <dl className={classes['figures']}>
      {(['mean', 'p95', 'p99', 'chance'] as const).map((figure) => (
        <div key={figure}>
          <dt>{t(`simulation.figure.${figure}`)}</dt>
          <dd className={classes['figure']}>{said(figure, before)}</dd>
          {after && (
            <dd className={classes['then']}>
              {afterName}: <strong>{said(figure, after)}</strong>
            </dd>
          )}
          <dd className={classes['meaning']}>{t(`simulation.figure.${figure}Help`)}</dd>
        </div>
      ))}
    </dl>
  );
}
