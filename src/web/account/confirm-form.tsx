import { Button, PasswordInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFault } from '../sign-in/form-fault.tsx';
import classes from './account.module.css';

interface Props {
  /** What follows, where that is not plain from the act. */
  readonly follows?: string;
  readonly act: string;
  readonly error: unknown;
  readonly pending: boolean;
  /** Whether there is a password to ask for; else what is confirmed with is empty. */
  readonly asksPassword?: boolean;
  /** Told of every attempt, so that all that is missing is said at once. */
  readonly onTry?: () => void;
  /** Further fields, above the password. */
  readonly children?: ReactNode;
  readonly onConfirm: (password: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the password before something about signing in changes. */
export function ConfirmForm({
  follows,
  act,
  error,
  pending,
  asksPassword = true,
  onTry,
  children,
  onConfirm,
  onCancel,
}: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onTry?.();
        const lacks = asksPassword && password === '';
        setMissing(lacks);
        if (!lacks) onConfirm(password);
      }}
    >
      {follows !== undefined && <p className={classes['text']}>{follows}</p>}
      <FormFault error={error} />
      {children}
      {asksPassword && (
        <PasswordInput
          label={t('account.confirm.label')}
          description={t('account.confirm.help')}
          autoComplete="current-password"
          value={password}
          error={missing && t('signIn.required')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <div className={classes['buttons']}>
        <Button type="submit" loading={pending}>
          {act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
