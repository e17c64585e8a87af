import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import classes from './bar.module.css';

/** Says that somebody else opened the account, to the one who would know whether that was agreed. */
export function HeldBar() {
  const { t } = useTranslation();
  const { held } = useSession();
  if (held === undefined) return null;
  return (
    <aside className={classes['bar']} data-tone="fault" aria-label={t('shell.held.label')}>
      <p className={classes['text']}>
        {held} {t('shell.held.unknown')}
      </p>
    </aside>
  );
}
