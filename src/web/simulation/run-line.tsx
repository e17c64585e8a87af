import { useTranslation } from 'react-i18next';
import type { Simulation } from '#server/contract/contract.ts';
import { dayText, numberText } from '../language/dates.ts';
import classes from './simulation.module.css';

type Run = Pick<Simulation, 'seed' | 'years' | 'version' | 'asOf' | 'position'>;

/** Shows what is needed to repeat the computation. */
export function RunLine({ run: { seed, years, version, asOf, position } }: { readonly run: Run }) {
  const { t } = useTranslation();
  return (
    <p className={classes['run']}>
      {t('simulation.run', {
        seed,
        years: numberText(years),
        version,
        day: dayText(asOf),
        position: numberText(position),
      })}
    </p>
  );
}
