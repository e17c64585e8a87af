import { useTranslation } from 'react-i18next';
import classes from './cell.module.css';

export function WithheldCell() {
  const { t } = useTranslation();
  return (
    <span className={classes['withheld']} data-tip={t('cells.withheldHelp')}>
      {t('cells.withheld')}
    </span>
  );
}
