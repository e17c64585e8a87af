import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { dayText } from '../language/dates.ts';
import { ButtonLink } from '../router/links.tsx';
import { useAsOf } from '../state/as-of.ts';
import classes from './bar.module.css';

/** Says which past day is shown, with a link back to today. */
export function PastBar() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { today } = useSession();
  if (asOf === undefined) return null;
  const isAhead = asOf > today;
  return (
    <aside className={classes['bar']} data-tone="past" aria-label={t('shell.day.label')}>
      <p className={classes['text']}>
        {t(isAhead ? 'shell.day.toCome' : 'shell.day.bar', { day: dayText(asOf) })}
      </p>
      {!isAhead && (
        <ButtonLink
          to="/view/$view"
          params={{ view: 'what-changed' }}
          search={({ edition }) => ({ edition, asOf: undefined, with: [`since:${asOf}`] })}
          size="compact-sm"
          variant="default"
        >
          {t('shell.day.changes')}
        </ButtonLink>
      )}
      <ButtonLink
        to="."
        search={(search) => ({ ...search, asOf: undefined })}
        size="compact-sm"
        variant="default"
      >
        {t('shell.day.today')}
      </ButtonLink>
    </aside>
  );
}
