import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leastPassword } from './accounts.ts';

/** Asks for a new password, and states the rules before it can be refused. */
export function NewPasswordInput(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('signIn.password')}
      description={t('signIn.passwordHelp', { least: leastPassword })}
      autoComplete="new-password"
      {...props}
    />
  );
}

/** Returns a function that checks a password before it is sent: the fault as text, or null. */
export function useTooShort(): (password: string) => string | null {
  const { t } = useTranslation();
  return (password) =>
    password.length < leastPassword ? t('signIn.passwordShort', { least: leastPassword }) : null;
}
