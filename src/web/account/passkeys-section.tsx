import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#server/contract/contract.ts';
import { useRemovePasskey } from '../api/account.ts';
import { dayText } from '../language/dates.ts';
import classes from './account.module.css';
import { AddPasskey } from './add-passkey.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { Section } from './section.tsx';
import { passkeysPossible } from '../sign-in/passkeys-possible.ts';

/** The passkeys of an account. */
export function PasskeysSection({ passkeys, proof }: Pick<Account, 'passkeys' | 'proof'>) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const remove = useRemovePasskey();
  const [removing, setRemoving] = useState<string>();
  const leaving = passkeys.find(({ id }) => id === removing);
  return (
    <Section title={t('account.passkeys.title')} text={t('account.passkeys.text')}>
      {passkeys.length > 0 && (
        <ul className={classes['list']}>
          {passkeys.map(({ id, name, createdAt, synced }) => (
            <li key={id} className={classes['item']}>
              <div>
                <strong className={classes['name']}>{name}</strong>
                <span className={classes['detail']}>
                  {t('account.passkeys.since', { day: dayText(createdAt.slice(0, 10)) })},{' '}
                  {synced ? t('account.passkeys.synced') : t('account.passkeys.single')}
                </span>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('account.passkeys.removeLabel', { name })}
                onClick={() => setRemoving(id)}
              >
                {t('account.passkeys.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {leaving && (
        <ConfirmForm
          key={leaving.id}
          follows={
            proof === 'password'
              ? t('account.passkeys.removeFollows', { name: leaving.name })
              : t('account.keys.recent')
          }
          act={t('account.passkeys.removeLabel', { name: leaving.name })}
          asksPassword={proof === 'password'}
          error={remove.error}
          pending={remove.isPending}
          onConfirm={(password) =>
            remove.mutate(
              { id: leaving.id, ...(proof === 'password' && { password }) },
              { onSuccess: () => setRemoving(undefined) },
            )
          }
          onCancel={() => {
            remove.reset();
            setRemoving(undefined);
          }}
        />
      )}
      {adding ? (
        <AddPasskey onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : passkeysPossible() ? (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('account.passkeys.add')}
          </Button>
        </div>
      ) : (
        <p className={classes['text']}>{t('account.passkeys.unable')}</p>
      )}
    </Section>
  );
}
