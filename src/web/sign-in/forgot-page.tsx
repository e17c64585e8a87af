import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForget } from '../api/signing.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { ButtonLink } from '../router/links.tsx';
import { looksLikeEmail } from './accounts.ts';
import classes from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { FormFault } from './form-fault.tsx';

/** Requests a link for replacing a forgotten password. */
export function ForgotPage() {
  const { t } = useTranslation();
  const forget = useForget();
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  usePageTitle(t('signIn.forgot.title'));
  if (forget.isSuccess)
    return (
      <Entrance key="sent" title={t('signIn.forgot.sent')} intro={t('signIn.forgot.sentText')}>
        <ButtonLink to="/sign-in" variant="default">
          {t('signIn.setup.toSignIn')}
        </ButtonLink>
      </Entrance>
    );
  return (
    <Entrance title={t('signIn.forgot.title')} intro={t('signIn.forgot.intro')}>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!looksLikeEmail(email));
          if (looksLikeEmail(email)) forget.mutate(email.trim());
        }}
      >
        <FormFault error={forget.error} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          value={email}
          error={wrong && t('signIn.emailForm')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={forget.isPending}>
          {t('signIn.forgot.submit')}
        </Button>
        <ButtonLink to="/sign-in" variant="subtle" color="gray">
          {t('common.cancel')}
        </ButtonLink>
      </form>
    </Entrance>
  );
}
