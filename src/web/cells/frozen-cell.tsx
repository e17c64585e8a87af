import { useTranslation } from 'react-i18next';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';

/** Values kept as they were. Which register they belong to only their holder knows, and shows them better (SeenValues). */
export function FrozenCell({ value }: CellProps) {
  const { t } = useTranslation();
  return (
    <span className={classes['quiet']}>
      {t('cells.frozen', { count: Object.keys(value as object).length })}
    </span>
  );
}
