import { useTranslation } from 'react-i18next';
import type { AnnualLoss } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { chanceText, roughly } from './amounts.ts';
import classes from './simulation.module.css';

interface Props {
  readonly before: AnnualLoss;
  /** Absent if nothing is compared. */
  readonly after?: AnnualLoss | undefined;
  readonly afterName: string;
  /** What the figures are about, if not everything. */
  readonly of?: string;
}

const figures = ['expected', 'p95', 'p99', 'chance'] as const;

/** Shows the annual loss in four figures, each with a title and a sentence that explains it. */
export function LossFigures({ before, after, afterName, of }: Props) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const said = (figure: (typeof figures)[number], { [figure]: value }: AnnualLoss): string =>
    figure === 'chance' ? chanceText(value) : roughly(value, currency);
  const simulated = {
    mean: roughly(before.mean, currency),
    error: roughly(Number(before.standardError.toPrecision(2)), currency),
  };
  return (
    <dl className={classes['figures']}>
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{t(`simulation.figure.${figure}`)}</dt>
          <dd className={classes['figure']}>
            {said(figure, before)} {of !== undefined && <span className={classes['of']}>{of}</span>}
          </dd>
          {after && (
            <dd className={classes['then']}>
              {afterName}: <strong>{said(figure, after)}</strong>
            </dd>
          )}
          <dd className={classes['meaning']}>{t(`simulation.figure.${figure}Help`, simulated)}</dd>
        </div>
      ))}
    </dl>
  );
}
