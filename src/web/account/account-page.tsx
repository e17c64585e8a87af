import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/account.ts';
import { account } from '../language/english/account.ts';
import { addWords } from '../language/language.ts';
import { Fault } from '../page/fault.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import classes from './account.module.css';
import { KeysSection } from './keys-section.tsx';
import { MailSection } from './mail-section.tsx';
import { AuthenticatorSection } from './authenticator-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

addWords({ account });

/** Shows the page on which people manage their own account. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data, error } = useAccount();
  usePageTitle(t('account.title'));
  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>{t('account.title')}</h1>
      <p className={classes['intro']}>
        {data && <strong>{data.email}. </strong>}
        {t('account.intro')}
      </p>
      {error && <Fault error={error} />}
      {data && (
        <>
          <PasskeysSection passkeys={data.passkeys} proof={data.proof} />
          <AuthenticatorSection isOn={data.authenticator} />
          <PasswordSection />
          <SessionsSection sessions={data.sessions} keys={data.keys} limits={data.limits} />
          <MailSection email={data.email} />
          <KeysSection />
        </>
      )}
    </div>
  );
}
