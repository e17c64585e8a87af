import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { dayText } from '../../language/dates.ts';
import classes from './people.module.css';
import { useWords } from './use-words.ts';

/** Shows how a person signs in, or what is still missing until they can. */
export function AccountState({
  who: { account, email, works, invitedUntil, heldUntil },
}: {
  readonly who: PersonAccess;
}) {
  const { t } = useTranslation();
  const { waysText } = useWords();
  return (
    <>
      {account ? (
        <span className={classes['line']}>{waysText(account)}</span>
      ) : invitedUntil === undefined ? (
        <span className={classes['quiet']}>
          {works && email === undefined
            ? t('administration.people.noAddress')
            : t('administration.people.noAccount')}
        </span>
      ) : (
        <span className={classes['line']}>
          {t('administration.people.invitedUntil', { day: dayText(invitedUntil.slice(0, 10)) })}
        </span>
      )}
      {account?.lacksSecondFactor && (
        <span className={classes['warning']}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('administration.people.missing')}
        </span>
      )}
      {heldUntil !== undefined && (
        <span className={classes['warning']}>
          <IconClockPause size={14} aria-hidden />
          {t('administration.people.held', { day: dayText(heldUntil) })}
        </span>
      )}
    </>
  );
}
