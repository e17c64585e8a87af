import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#server/contract/contract.ts';
import { useEndOtherSessions, useEndSession } from '../api/account.ts';
import { useSession } from '../api/reading.ts';
import { minutesText } from '../language/amounts.ts';
import { momentText } from '../language/dates.ts';
import classes from './account.module.css';
import { deviceOf } from './device.ts';
import { Section } from './section.tsx';

/** Lists the sessions of the person and ends them, and revokes API keys as well if an attacker may have signed in. */
export function SessionsSection({ sessions, keys, limits }: Pick<Account, 'sessions' | 'keys' | 'limits'>) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const [keysToo, setKeysToo] = useState(false);
  const revokes = keysToo && keys > 0;
  return (
    <Section
      title={t('account.sessions.title')}
      text={t('account.sessions.text', {
        idle: minutesText(limits.longestIdle),
        session: minutesText(limits.longestSession * 60),
      })}
    >
      <ul className={classes['list']}>
        {sessions.map(({ id, device: agent, from, usedAt, current }) => {
          const device = deviceOf(agent) ?? t('account.sessions.unknownDevice');
          return (
            <li key={id} className={classes['item']}>
              <div>
                <strong className={classes['name']}>{device}</strong>
                <span className={classes['detail']}>
                  {from !== '' && `${t('account.sessions.from', { address: from })}, `}
                  {t('account.sessions.used', { moment: momentText(usedAt, organisation.timeZone) })}
                </span>
              </div>
              {current ? (
                <span className={classes['current']}>{t('account.sessions.current')}</span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('account.sessions.endLabel', { device })}
                  loading={end.isPending && end.variables === id}
                  onClick={() => end.mutate(id)}
                >
                  {t('account.sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(sessions.length > 1 || keys > 0) && (
        <div className={classes['ending']}>
          <Button
            variant="default"
            disabled={sessions.length < 2 && !revokes}
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate(revokes, { onSuccess: () => setKeysToo(false) })}
          >
            {t('account.sessions.endOthers')}
          </Button>
          {keys > 0 && (
            <Checkbox
              label={t('account.sessions.keysToo', { count: keys })}
              checked={keysToo}
              onChange={(event) => setKeysToo(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
    </Section>
  );
}
