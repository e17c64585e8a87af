import { useTranslation } from 'react-i18next';
import type { RiskSimulation } from '#server/contract.ts';
import { useSession } from '../api/reading.ts';
import { RecordChip } from '../cells/record-chip.tsx';
import { amountText } from '../language/amounts.ts';
import { numberText } from '../language/dates.ts';
import { roughly } from './amounts.ts';
import classes from './simulation.module.css';

/** What each treatment of a risk saves, and what it returns on its yearly cost. */
export function TreatmentReturns({ simulation }: { readonly simulation: RiskSimulation }) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const { treatments, names } = simulation;
  const spent = (cost: number | undefined) =>
    cost === undefined ? '' : amountText(cost, { money: true }, currency);
  const columns = ['after', 'saves', 'yearlyCost', 'return', 'cost'] as const;
  return (
    <section className={classes['treatments']}>
      <h2>{t('simulation.treatments.title')}</h2>
      {treatments.length === 0 ? (
        <p className={classes['help']}>{t('simulation.treatments.none')}</p>
      ) : (
        <>
          <p className={classes['help']}>{t('simulation.treatments.help')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('simulation.treatments.treatment')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" data-numeric>
                    {t(`simulation.treatments.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {treatments.map(({ treatment, after, saves, yearlyCost, cost, return: returned }) => {
                const name = names[treatment];
                const cells = {
                  after: roughly(after.mean, currency),
                  saves: roughly(saves, currency),
                  yearlyCost: spent(yearlyCost),
                  return:
                    returned === undefined
                      ? ''
                      : numberText(returned, { style: 'percent', maximumFractionDigits: 0 }),
                  cost: spent(cost),
                };
                return (
                  <tr key={treatment}>
                    <th scope="row">{name && <RecordChip id={treatment} name={name} wraps />}</th>
                    {columns.map((column) => (
                      <td key={column} data-numeric data-title={t(`simulation.treatments.${column}`)}>
                        {cells[column]}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
