import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevokeKey } from '../api/api-keys.ts';
import { Dialog } from '../page/dialog.tsx';
import { FormFault } from '../sign-in/form-fault.tsx';
import classes from './keys.module.css';

interface Props {
  readonly whose: Parameters<typeof useRevokeKey>[0];
  readonly id: string;
  readonly name: string;
}

/** Revokes a key, after stating the consequences. */
export function RevokeKey({ whose, id, name }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeKey(whose);
  const close = () => {
    setAsking(false);
    revoke.reset();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('account.keys.revokeLabel', { name })}
        onClick={() => setAsking(true)}
      >
        {t('account.keys.revoke')}
      </Button>
      <Dialog opened={asking} onClose={close} title={t('account.keys.revokeTitle', { name })}>
        <div className={classes['dialog']}>
          <p>{t('account.keys.revokeFollows')}</p>
          <FormFault error={revoke.error} />
          <div className={classes['buttons']}>
            <Button
              color="red"
              loading={revoke.isPending}
              onClick={() => revoke.mutate(id, { onSuccess: close })}
            >
              {t('account.keys.revoke')}
            </Button>
            <Button variant="default" data-autofocus onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
