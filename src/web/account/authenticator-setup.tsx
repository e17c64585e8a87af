import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmAuthenticator, useEnrolment } from '../api/account.ts';
import { FormFault } from '../sign-in/form-fault.tsx';
import classes from './account.module.css';
import { ConfirmForm } from './confirm-form.tsx';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface Props {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

// In groups of four characters, which are easier to type.
const keyIn = (uri: string): string =>
  (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');

/** Sets up an authenticator app in steps: password, app, a first code, and the recovery codes. */
export function AuthenticatorSetup({ onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const enrolment = useEnrolment();
  const confirm = useConfirmAuthenticator();
  const [code, setCode] = useState('');
  if (!enrolment.data)
    return (
      <ConfirmForm
        act={t('account.authenticator.setUp')}
        error={enrolment.error}
        pending={enrolment.isPending}
        onConfirm={(password) => enrolment.mutate(password)}
        onCancel={onCancel}
      />
    );
  const { uri, recoveryCodes } = enrolment.data;
  if (confirm.isSuccess) return <RecoveryCodes codes={recoveryCodes} onKept={onDone} />;
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(code);
      }}
    >
      <p className={classes['text']}>{t('account.authenticator.scan')}</p>
      <QrCode text={uri} label={t('account.authenticator.picture')} />
      <p className={classes['key']}>
        <span>{t('account.authenticator.key')}</span> <code>{keyIn(uri)}</code>
      </p>
      <FormFault error={confirm.error} />
      <TextInput
        label={t('account.authenticator.code')}
        description={t('account.authenticator.codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={confirm.isPending}>
          {t('account.authenticator.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
