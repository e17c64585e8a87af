import { useTranslation } from 'react-i18next';
import type { Simulation } from '#server/contract/contract.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import classes from './simulation.module.css';

/** Lists the open risks without estimates, each as a link to where they can be estimated. */
export function WantingFigures({ simulation: { without, names } }: { readonly simulation: Simulation }) {
  const { t } = useTranslation();
  if (without.length === 0) return null;
  return (
    <section className={classes['wanting']}>
      <h2>{t('simulation.wanting.title', { count: without.length })}</h2>
      <p className={classes['help']}>{t('simulation.wanting.help')}</p>
      <ul>
        {without.map((id) => {
          const name = names[id];
          return name && <li key={id}>{<RecordChip id={id} name={name} wraps />}</li>;
        })}
      </ul>
    </section>
  );
}
