import { useTranslation } from 'react-i18next';
import classes from './clause-navigation.module.css';

/** How many records wait for something that is overdue; nothing where none does. */
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
