import { useTranslation } from 'react-i18next';
import { useVeiled } from '../page/use-veiled.ts';
import { Veiled } from '../page/veiled.tsx';
import classes from './view.module.css';

/** Stands in for the rows of a view that whoever looks may not read; for now, where that is for what they still owe. */
export function WithheldRows() {
  const { t } = useTranslation();
  if (useVeiled().length > 0) return <Veiled what="computed" />;
  return <p className={classes['withheld']}>{t('view.withheld')}</p>;
}
