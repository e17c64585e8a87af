import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { deviceOf } from '../../account/device.ts';
import { useEndAllSessions } from '../../api/people.ts';
import { useSession } from '../../api/reading.ts';
import { useReadOnly } from '../../state/as-of.ts';
import classes from './panel.module.css';
import { ReasonForm } from './reason-form.tsx';
import { useWords } from './use-words.ts';

interface Props {
  readonly who: PersonAccess;
  readonly account: NonNullable<PersonAccess['account']>;
}

/** Lists the sessions of a person and ends them all, and revokes their API keys after a break-in. */
export function SessionsSection({ who, account: { sessions, keys } }: Props) {
  const { t } = useTranslation();
  const { moment } = useWords();
  const { person } = useSession();
  const readOnly = useReadOnly();
  const [ending, setEnding] = useState(false);
  const [keysToo, setKeysToo] = useState(false);
  const end = useEndAllSessions(who.person);
  return (
    <section className={classes['section']} aria-labelledby="sessions">
      <h3 id="sessions" className={classes['heading']}>
        {t('administration.people.panel.sessions')}
      </h3>
      {sessions.length === 0 && (
        <p role="status" className={classes['text']}>
          {end.isSuccess
            ? t('administration.people.done.sessions')
            : t('administration.people.panel.noSessions')}
        </p>
      )}
      <ul className={classes['list']}>
        {sessions.map(({ device, begunAt, usedAt }) => (
          <li key={begunAt}>
            <strong>{deviceOf(device) ?? t('account.sessions.unknownDevice')}</strong>
            <span>
              {t('administration.people.panel.session', { begun: moment(begunAt), used: moment(usedAt) })}
            </span>
          </li>
        ))}
      </ul>
      {ending && (
        <ReasonForm
          name={who.name}
          follows={t('administration.people.follows.sessions')}
          act={t('administration.people.act.endSessions')}
          error={end.error}
          pending={end.isPending}
          onConfirm={(why) =>
            end.mutate({ why, keys: keysToo && keys > 0 }, { onSuccess: () => setEnding(false) })
          }
          onCancel={() => setEnding(false)}
        >
          {keys > 0 && (
            <Checkbox
              label={t('administration.people.keysToo', { count: keys })}
              description={t('administration.people.keysTooWhy')}
              checked={keysToo}
              onChange={(event) => setKeysToo(event.currentTarget.checked)}
            />
          )}
        </ReasonForm>
      )}
      {!ending && !readOnly && sessions.length + keys > 0 && who.person !== person && (
        <div>
          <Button variant="default" onClick={() => setEnding(true)}>
            {t('administration.people.act.endSessions')}
          </Button>
        </div>
      )}
    </section>
  );
}
