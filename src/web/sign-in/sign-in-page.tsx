import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setupQuery } from '../api/queries.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { CodeForm } from './code-form.tsx';
import { ElsewhereButtons } from './elsewhere-buttons.tsx';
import { ElsewhereFault } from './elsewhere-fault.tsx';
import { Entrance } from './entrance.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { passkeysPossible } from './passkeys-possible.ts';
import { PasswordForm } from './password-form.tsx';
import { Link } from '@tanstack/react-router';
import classes from './entrance.module.css';

const route = getRouteApi('/sign-in');

/** Signs a person in and opens the page they wanted. */
export function SignInPage() {
  const { t } = useTranslation();
  const { to, error } = route.useSearch();
  const { ways = [] } = useQuery(setupQuery).data ?? {};
  const router = useRouter();
  const [asksCode, setAsksCode] = useState(false);
  usePageTitle(t('signIn.title'));
  const enter = () => router.history.push(to ?? '/');
  if (asksCode)
    return (
      <Entrance key="code" title={t('signIn.code.title')} intro={t('signIn.code.intro')}>
        <CodeForm onDone={enter} onBack={() => setAsksCode(false)} />
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.title')}>
      <ElsewhereFault error={error} />
      <PasswordForm onDone={enter} onCode={() => setAsksCode(true)} />
      <p className={classes['aside']}>
        <Link to="/forgot">{t('signIn.forgotten')}</Link>
      </p>
      {(passkeysPossible() || ways.length > 0) && <p className={classes['or']}>{t('signIn.or')}</p>}
      <PasskeyButton onDone={enter} />
      <ElsewhereButtons ways={ways} to={to ?? '/'} />
    </Entrance>
  );
}
