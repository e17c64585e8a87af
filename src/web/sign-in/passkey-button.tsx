import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem, Problem } from '../api/problem.ts';
import { useSignInWithPasskey } from '../api/signing.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';
import { passkeysPossible } from './passkeys-possible.ts';

/** Signs in with a passkey instead of a password; absent where the browser has no passkeys. */
export function PasskeyButton({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignInWithPasskey();
  if (!passkeysPossible()) return null;
  // The browser's error messages address programmers, and are the same whether the person cancelled or took too long.
  const error =
    signIn.error && !isProblem(signIn.error)
      ? new Problem('refused', 0, t('signIn.passkeyCancelled'))
      : signIn.error;
  return (
    <div className={classes['alternative']}>
      <FormFault error={error} />
      <Button
        variant="default"
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={signIn.isPending}
        onClick={() => signIn.mutate(undefined, { onSuccess: onDone })}
      >
        {t('signIn.passkey')}
      </Button>
    </div>
  );
}
