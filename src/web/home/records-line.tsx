import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewOn } from '../api/reading.ts';
import { useAsOf } from '../state/as-of.ts';
import { useSettled } from '../state/settled.ts';
import classes from './lists.module.css';

const view = 'registers-in-order';

/** Says how many records cannot be right, if any. They concern no requirement, so none of them is a step. */
export function RecordsLine() {
  const { t } = useTranslation();
  const { data } = useViewOn(useSettled(useAsOf()), view);
  if (!data || data.total === 0) return null;
  return (
    <p className={classes['beside']}>
      <Link to="/view/$view" params={{ view }} className={classes['quiet']}>
        {t('board.next.records', { count: data.total })}
      </Link>{' '}
      {t('board.next.recordsText')}
    </p>
  );
}
