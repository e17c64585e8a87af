import { useTranslation } from 'react-i18next';
import type { RiskSimulation } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { amountText } from '../language/amounts.ts';
import { numberText } from '../language/dates.ts';
import { roughly } from './amounts.ts';
import classes from './simulation.module.css';

type Treated = RiskSimulation['treatments'][number];
type Saving = NonNullable<RiskSimulation['plan']>;

const columns = ['after', 'saves', 'yearlyCost', 'return', 'cost'] as const;

/**
 * Shows for each treatment of a risk its effect on what the treatments before it leave, the saving, and the return on
 * its annual cost.
 */
export function TreatmentReturns({ simulation }: { readonly simulation: RiskSimulation }) {
  const { t } = useTranslation();
  const { currency } = useSession().organisation;
  const { treatments, names, plan } = simulation;
  const last = treatments.at(-1);
  const spent = (cost: number | undefined) =>
    cost === undefined ? '' : amountText(cost, { money: true }, currency);
  const builds = ({ upon, changes }: Treated) => {
    const what = changes.length > 1 ? 'both' : (changes[0] ?? 'both');
    return upon === undefined
      ? t(`simulation.treatments.from.${what}`)
      : t(`simulation.treatments.upon.${what}`, { code: names[upon]?.code ?? '' });
  };
  const cellsOf = ({ after }: Treated, { saves, yearlyCost, cost, return: returned }: Saving) => {
    const cells = {
      after: roughly(after.expected, currency),
      saves: roughly(saves, currency),
      yearlyCost: spent(yearlyCost),
      return:
        returned === undefined ? '' : numberText(returned, { style: 'percent', maximumFractionDigits: 0 }),
      cost: spent(cost),
    };
    return columns.map((column) => (
      <td key={column} data-numeric data-title={t(`simulation.treatments.${column}`)}>
        {cells[column]}
      </td>
    ));
  };
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
              {treatments.map((each) => {
                const name = names[each.treatment];
                return (
                  <tr key={each.treatment}>
                    <th scope="row">
                      {name && <RecordChip id={each.treatment} name={name} wraps />}
                      <span className={classes['builds']}>{builds(each)}</span>
                    </th>
                    {cellsOf(each, each)}
                  </tr>
                );
              })}
            </tbody>
            {plan && last && treatments.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{t('simulation.treatments.together')}</th>
                  {cellsOf(last, plan)}
                </tr>
              </tfoot>
            )}
          </table>
        </>
      )}
    </section>
  );
}
