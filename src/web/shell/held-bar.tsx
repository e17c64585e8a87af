import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import classes from './bar.module.css';

/** Tells the person that an administrator opened their account, since they know whether that was agreed. */
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
