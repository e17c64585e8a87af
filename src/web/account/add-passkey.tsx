import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useAddPasskey } from '../api/account.ts';
import { isProblem, Problem } from '../api/problem.ts';
import { ConfirmForm } from './confirm-form.tsx';

interface Props {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Registers a passkey on this device or on one near it. */
export function AddPasskey({ onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const add = useAddPasskey();
  const asksPassword = useAccount().data?.proof !== 'recent sign-in';
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  // The browser's error messages address programmers, and are the same whether the person cancelled or took too long.
  const error =
    add.error && !isProblem(add.error)
      ? new Problem('refused', 0, t('account.passkeys.cancelled'))
      : add.error;
  return (
    <ConfirmForm
      act={t('account.passkeys.make')}
      {...(!asksPassword && { follows: t('account.keys.recent') })}
      asksPassword={asksPassword}
      error={error}
      pending={add.isPending}
      onConfirm={(password) => {
        setMissing(name.trim() === '');
        if (name.trim() !== '')
          add.mutate({ name: name.trim(), ...(asksPassword && { password }) }, { onSuccess: onDone });
      }}
      onCancel={onCancel}
    >
      <TextInput
        label={t('account.passkeys.name')}
        description={t('account.passkeys.nameHelp')}
        maxLength={100}
        value={name}
        error={missing && t('signIn.required')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmForm>
  );
}
