import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignInWithCode } from '../api/signing.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';

interface Props {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Asks for the code in the second step of signing in. */
export function CodeForm({ onDone, onBack }: Props) {
  const { t } = useTranslation();
  const signIn = useSignInWithCode();
  const [code, setCode] = useState('');
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate(code.trim(), { onSuccess: onDone });
      }}
    >
      <FormFault error={signIn.error} />
      <TextInput
        label={t('signIn.code.label')}
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={signIn.isPending}>
        {t('signIn.code.submit')}
      </Button>
      <Button variant="subtle" color="gray" onClick={onBack}>
        {t('signIn.code.back')}
      </Button>
    </form>
  );
}
