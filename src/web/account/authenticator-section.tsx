import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewRecoveryCodes, useRemoveAuthenticator } from '../api/account.ts';
import classes from './account.module.css';
import { AuthenticatorSetup } from './authenticator-setup.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Section } from './section.tsx';

type Doing = 'set up' | 'renew' | 'remove';

/** Sets up or removes the authenticator app and replaces its recovery codes. */
export function AuthenticatorSection({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  return (
    <Section
      title={t('account.authenticator.title')}
      text={isOn ? t('account.authenticator.on') : t('account.authenticator.off')}
    >
      {doing === 'set up' && <AuthenticatorSetup onDone={stop} onCancel={stop} />}
      {doing === 'renew' && <Renew onDone={stop} />}
      {doing === 'remove' && <Remove onDone={stop} />}
      {doing === undefined && (
        <div className={classes['buttons']}>
          {isOn ? (
            <>
              <Button variant="default" onClick={() => setDoing('renew')}>
                {t('account.recovery.renew')}
              </Button>
              <Button variant="default" onClick={() => setDoing('remove')}>
                {t('account.authenticator.remove')}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setDoing('set up')}>
              {t('account.authenticator.setUp')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

function Renew({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const renew = useNewRecoveryCodes();
  return renew.data ? (
    <RecoveryCodes codes={renew.data} onKept={onDone} />
  ) : (
    <ConfirmForm
      follows={t('account.recovery.renewFollows')}
      act={t('account.recovery.renew')}
      error={renew.error}
      pending={renew.isPending}
      onConfirm={(password) => renew.mutate(password)}
      onCancel={onDone}
    />
  );
}

function Remove({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveAuthenticator();
  return (
    <ConfirmForm
      follows={t('account.authenticator.removeFollows')}
      act={t('account.authenticator.remove')}
      error={remove.error}
      pending={remove.isPending}
      onConfirm={(password) => remove.mutate(password, { onSuccess: onDone })}
      onCancel={onDone}
    />
  );
}
