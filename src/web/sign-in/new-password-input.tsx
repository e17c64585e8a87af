import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leastPassword } from './accounts.ts';

/** Where a password is chosen: what it has to be is said before it is refused. */
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

/** What is wrong with a password as far as it shows before it is sent. */
export function useTooShort(): (password: string) => string | null {
  const { t } = useTranslation();
  return (password) =>
    password.length < leastPassword ? t('signIn.passwordShort', { least: leastPassword }) : null;
}
