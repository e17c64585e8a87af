import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../api/signing.ts';
import { account } from '../language/english/account.ts';
import { addWords } from '../language/language.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { Entrance } from '../sign-in/entrance.tsx';
import { AddPasskey } from './add-passkey.tsx';
import classes from './account.module.css';
import { AuthenticatorSetup } from './authenticator-setup.tsx';
import { passkeysPossible } from '../sign-in/passkeys-possible.ts';

addWords({ account });

type Doing = 'passkey' | 'authenticator';

/** Sets up the second factor that a role requires, before any other page opens. */
export function SecondFactorPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const signOut = useSignOut();
  const [doing, setDoing] = useState<Doing>();
  usePageTitle(t('account.needed.title'));
  const stop = () => setDoing(undefined);
  const enter = () => router.history.push('/');
  return (
    <Entrance title={t('account.needed.title')} intro={t('account.needed.intro')}>
      {doing === 'passkey' && <AddPasskey onDone={enter} onCancel={stop} />}
      {doing === 'authenticator' && <AuthenticatorSetup onDone={enter} onCancel={stop} />}
      {doing === undefined && (
        <div className={classes['form']}>
          {passkeysPossible() && (
            <div className={classes['choice']}>
              <Button fullWidth onClick={() => setDoing('passkey')}>
                {t('account.passkeys.add')}
              </Button>
              <p className={classes['text']}>{t('account.passkeys.text')}</p>
            </div>
          )}
          <div className={classes['choice']}>
            <Button fullWidth variant="default" onClick={() => setDoing('authenticator')}>
              {t('account.authenticator.setUp')}
            </Button>
            <p className={classes['text']}>{t('account.authenticator.off')}</p>
          </div>
          <div>
            <Button variant="subtle" color="gray" onClick={() => signOut.mutate()}>
              {t('shell.person.signOut')}
            </Button>
          </div>
        </div>
      )}
    </Entrance>
  );
}
