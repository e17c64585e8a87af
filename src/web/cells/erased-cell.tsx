import { useTranslation } from 'react-i18next';
import classes from './cell.module.css';

export function ErasedCell() {
  const { t } = useTranslation();
  return (
    <span className={classes['erased']} data-tip={t('cells.erasedHelp')}>
      {t('cells.erased')}
    </span>
  );
}
