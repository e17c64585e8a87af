import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../api/signing.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import classes from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { FormFault } from './form-fault.tsx';

const route = getRouteApi('/sign-in');

/** Signs a person in and takes them where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const { to } = route.useSearch();
  const router = useRouter();
  const signIn = useSignIn();
  usePageTitle(t('signIn.title'));
  const required = (value: string) => (value === '' ? t('signIn.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: required, password: required },
  });
  const submit = form.onSubmit(({ email, password }) =>
    signIn.mutate({ email: email.trim(), password }, { onSuccess: () => router.history.push(to ?? '/') }),
  );
  return (
    <Entrance title={t('signIn.title')}>
      <form onSubmit={submit} noValidate className={classes['form']}>
        <FormFault error={signIn.error} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
          key={form.key('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
          key={form.key('password')}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
    </Entrance>
  );
}
