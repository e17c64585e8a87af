import { useTranslation } from 'react-i18next';
import type { MailSettings } from '#server/contract/mail.ts';
import { useSession } from '../../api/reading.ts';
import { momentText, numberText } from '../../language/dates.ts';
import classes from './mail.module.css';

/** Lists the latest mailings, and the people whom they did not reach. */
export function LastMailings({ mailings, unreached }: Pick<MailSettings, 'mailings' | 'unreached'>) {
  const { t } = useTranslation();
  const { timeZone } = useSession().organisation;
  return (
    <>
      {mailings.length === 0 && <p className={classes['quiet']}>{t('administration.mail.nothingYet')}</p>}
      <ul className={classes['mailings']}>
        {mailings.map(({ kind, at, sent, failed, failure }) => (
          <li key={`${kind} ${at}`}>
            <span className={classes['kind']}>{t(`administration.mail.kind.${kind}`)}</span>
            <time dateTime={at} className={classes['quiet']}>
              {momentText(at, timeZone)}
            </time>
            <span className={classes['counts']}>
              {sent > 0 && (
                <span>{t('administration.mail.sentCount', { count: sent, number: numberText(sent) })}</span>
              )}
              {failed > 0 && (
                <span className={classes['failed']}>
                  {t('administration.mail.failedCount', {
                    count: failed,
                    number: numberText(failed),
                    why: t(`administration.mail.why.${failure ?? 'other'}`),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {unreached.length > 0 && (
        <div>
          <h3 className={classes['subheading']}>{t('administration.mail.unreached')}</h3>
          <ul className={classes['occasions']}>
            {unreached.map(({ name, failure, after }) => (
              <li key={name}>
                {t('administration.mail.unreachedText', {
                  name,
                  why: t(`administration.mail.why.${failure}`),
                  moment: momentText(after, timeZone),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
