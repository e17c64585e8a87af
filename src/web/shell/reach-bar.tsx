import { useInterval } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isReached, onReach } from '../api/reach.ts';
import { request } from '../api/request.ts';
import classes from './bar.module.css';

const patience = 5000;

/** Says that the server does not respond, while it does not, and keeps trying. */
export function ReachBar() {
  const { t } = useTranslation();
  const reached = useSyncExternalStore(onReach, isReached);
  const client = useQueryClient();
  const { start, stop } = useInterval(() => void request('setup').catch(() => undefined), patience);
  useEffect(() => {
    if (reached) return undefined;
    start();
    return () => {
      stop();
      void client.invalidateQueries();
    };
  }, [client, reached, start, stop]);
  return (
    <div role="alert">
      {!reached && (
        <div className={classes['bar']} data-tone="fault">
          <p className={classes['text']}>{t('shell.unreachable')}</p>
        </div>
      )}
    </div>
  );
}
