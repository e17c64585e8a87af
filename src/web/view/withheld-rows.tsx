import { useTranslation } from 'react-i18next';
import { useVeiled } from '../page/use-veiled.ts';
import { Veiled } from '../page/veiled.tsx';
import classes from './view.module.css';

/** Says that rows are left out; all of them for now, where that is for what whoever looks still owes. */
export function WithheldRows({ count, isAll }: { readonly count: number; readonly isAll: boolean }) {
  const { t } = useTranslation();
  const veiled = useVeiled();
  if (isAll && veiled.length > 0) return <Veiled what="computed" />;
  return <p className={classes['withheld']}>{t('view.withheld', { count })}</p>;
}
