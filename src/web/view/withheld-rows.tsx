import { useTranslation } from 'react-i18next';
import { useVeiled } from '../page/use-veiled.ts';
import { Veiled } from '../page/veiled.tsx';
import classes from './view.module.css';

/** Shown in place of the rows of a view that the person may not read, or not until they have done what they owe. */
export function WithheldRows() {
  const { t } = useTranslation();
  if (useVeiled().length > 0) return <Veiled what="computed" />;
  return <p className={classes['withheld']}>{t('view.withheld')}</p>;
}
