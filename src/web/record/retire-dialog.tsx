import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { isProblem } from '../api/problem.ts';
import { useRetiring } from '../api/writing.ts';
import { Dialog } from '../page/dialog.tsx';
import classes from './record.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly records: readonly Pick<RecordAnswer, 'id' | 'code' | 'label'>[];
  readonly restore?: boolean;
  readonly onClose: (done?: true) => void;
}

/** Retires or restores records, after stating the consequences. Those that are refused are named with the reason. */
export function RetireDialog({ register, records, restore = false, onClose }: Props) {
  const { t } = useTranslation();
  const [why, setWhy] = useState('');
  const retiring = useRetiring(register.key);
  const act = restore ? 'restore' : 'retire';
  const count = records.length;
  const codes = records.map(({ code }) => code).join(', ');
  const submit = () =>
    retiring.mutate(
      { do: act, records, ...(why.trim() !== '' && { why: why.trim() }) },
      { onSuccess: (refused) => refused.length === 0 && onClose(true) },
    );

  return (
    <Dialog opened onClose={() => onClose()} title={t(`record.${act}Title`, { count, codes })}>
      <form
        className={classes['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t(`record.${act}Follows`, { count })}</p>
        <TextInput
          label={t('form.why')}
          value={why}
          maxLength={2000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {retiring.data?.map(({ code, problem }) => (
          <p key={code} role="alert" className={classes['fault']}>
            {code}: {isProblem(problem) ? problem.message : t('common.fault.unexpected')}
          </p>
        ))}
        <div className={classes['dialogButtons']}>
          <Button type="submit" loading={retiring.isPending}>
            {t(`record.${act}`)}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
