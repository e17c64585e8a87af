import { useTranslation } from 'react-i18next';
import classes from './clause-navigation.module.css';

/** Shows the number of records with something overdue; nothing if there are none. */
export function OverdueMark({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  const label = t('shell.overdue', { count });
  return (
    <span className={classes['overdue']} role="img" aria-label={label} data-tip={label}>
      {count}
    </span>
  );
}
