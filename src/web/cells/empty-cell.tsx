import { useTranslation } from 'react-i18next';
import classes from './cell.module.css';

/** Nothing in a field: a hairline, so that the eye passes over it. */
export function EmptyCell() {
  const { t } = useTranslation();
  return <span className={classes['empty']} role="img" aria-label={t('cells.empty')} />;
}
