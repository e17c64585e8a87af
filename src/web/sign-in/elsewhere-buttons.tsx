import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Setup } from '#server/contract/contract.ts';
import { useLeave } from '../api/signing.ts';
import classes from './entrance.module.css';
import { FormFault } from './form-fault.tsx';

interface Props {
  readonly ways: Setup['ways'];
  /** The address the person wanted to open. */
  readonly to: string;
}

/** Offers the identity providers for signing in. */
export function ElsewhereButtons({ ways, to }: Props) {
  const { t } = useTranslation();
  const leave = useLeave();
  if (ways.length === 0) return null;
  return (
    <div className={classes['alternative']}>
      <FormFault error={leave.error} />
      {ways.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          loading={leave.isPending && leave.variables.way === id}
          onClick={() => leave.mutate({ way: id, to })}
        >
          {t('signIn.elsewhere', { name })}
        </Button>
      ))}
    </div>
  );
}
