import { Button, PasswordInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFault } from '../sign-in/form-fault.tsx';
import classes from './account.module.css';

interface Props {
  /** The consequences, where they are not obvious from the act. */
  readonly follows?: string;
  readonly act: string;
  readonly error: unknown;
  readonly pending: boolean;
  /** Whether there is a password to ask for. If not, `onConfirm` gets an empty text. */
  readonly asksPassword?: boolean;
  /** Called at every attempt, so that the caller can report everything that is missing at once. */
  readonly onTry?: () => void;
  /** Further fields, above the password. */
  readonly children?: ReactNode;
  readonly onConfirm: (password: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the password before a change to the way of signing in. */
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
