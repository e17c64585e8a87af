import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../api/signing.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';

interface Props {
  readonly onDone: () => void;
  /** Called when a code of the authenticator app is needed next. */
  readonly onCode: () => void;
}

/** Asks for e-mail and password in the first step of signing in. */
export function PasswordForm({ onDone, onCode }: Props) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const required = (value: string) => (value === '' ? t('signIn.required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: required, password: required },
  });
  const submit = form.onSubmit(({ email, password }) =>
    signIn.mutate(
      { email: email.trim(), password },
      { onSuccess: (next) => (next?.needs === 'code' ? onCode() : onDone()) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate className={classes['form']}>
      <FormFault error={signIn.error} />
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username webauthn"
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
  );
}
