import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Simulation } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { roughly } from './amounts.ts';
import classes from './simulation.module.css';
import { SpreadBar } from './spread-bar.tsx';

interface Props {
  readonly simulation: Simulation;
  readonly view: string;
  /** The parameter of the view that names one record. */
  readonly parameter: string;
}

/** Ranks the risks by expected loss, each with its spread; the amount links to the risk's own simulation. */
export function RiskRanking({ simulation: { risks, names }, view, parameter }: Props) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const ranked = risks.toSorted((a, b) => b.before.expected - a.before.expected);
  const most = Math.max(...ranked.map(({ before }) => Math.max(before.p99, before.expected)), 0);
  return (
    <section className={classes['ranking']}>
      <h2>{t('simulation.ranking.title')}</h2>
      <p className={classes['help']}>{t('simulation.ranking.help')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('simulation.ranking.risk')}</th>
            <th scope="col" data-numeric>
              {t('simulation.ranking.expected')}
            </th>
            <th scope="col" data-spread>
              {t('simulation.ranking.spread')}
            </th>
            <th scope="col">{t('simulation.ranking.after')}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ risk, before, after, treatments }) => {
            const name = names[risk];
            const code = name?.code ?? '';
            return (
              <tr key={risk}>
                <th scope="row">{name && <RecordChip id={risk} name={name} wraps />}</th>
                <td data-numeric>
                  <Link
                    to="/view/$view"
                    params={{ view }}
                    search={{ with: [`${parameter}:${code}`] }}
                    aria-label={`${t('simulation.ranking.details', { code })}: ${roughly(before.expected, currency)}`}
                  >
                    {roughly(before.expected, currency)}
                  </Link>
                </td>
                <td data-spread>
                  <SpreadBar loss={before} most={most} />
                </td>
                <td data-title={after && t('simulation.ranking.after')}>
                  {after && (
                    <span className={classes['treated']}>
                      <span>{roughly(after.expected, currency)}</span>
                      {treatments.map((id) => {
                        const treated = names[id];
                        return treated && <RecordChip key={id} id={id} name={{ ...treated, label: '' }} />;
                      })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
