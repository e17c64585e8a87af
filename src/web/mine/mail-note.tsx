import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOwnMail } from '../api/mail.ts';
import { useSession } from '../api/reading.ts';
import { hourText, weekdayText } from '../language/dates.ts';
import { useReadOnly } from '../state/as-of.ts';
import classes from './mine.module.css';

/**
 * Says whether and when notifications are sent by mail. That they are not is shown only to people who can change it.
 */
export function MailNote() {
  const { t } = useTranslation();
  const { administers } = useSession();
  const isPast = useReadOnly();
  const { data } = useOwnMail();
  if (!data || isPast) return null;
  const { sends, next, prompt, failure } = data;
  if (!sends || (!next && !prompt))
    return administers.includes('mail') ? (
      <p className={classes['mail']}>
        {t('mine.mail.none')}{' '}
        <Link to="/administration/$area" params={{ area: 'mail' }}>
          {t('mine.mail.settle')}
        </Link>
      </p>
    ) : null;
  const when = next && { day: weekdayText(next.day), time: hourText(next.hour) };
  return (
    <p className={classes['mail']}>
      {failure
        ? t('mine.mail.failed')
        : when
          ? t(prompt ? 'mine.mail.both' : 'mine.mail.digest', when)
          : t('mine.mail.prompt')}{' '}
      <Link to="/account">{t('mine.mail.choose')}</Link>
    </p>
  );
}
