import { Button, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Done, RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { keys } from '../api/keys.ts';
import { isProblem } from '../api/problem.ts';
import { path, request } from '../api/request.ts';
import classes from './record.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly records: readonly Pick<RecordAnswer, 'id' | 'code' | 'label'>[];
  readonly restore?: boolean;
  readonly onClose: (done?: true) => void;
}

/** Retires records, or takes that back, after saying what it means. Those that are refused are named with the reason. */
export function RetireDialog({ register, records, restore = false, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const act = restore ? 'restore' : 'retire';
  const count = records.length;
  const codes = records.map(({ code }) => code).join(', ');

  const submit = async () => {
    setBusy(true);
    const failures: string[] = [];
    for (const { id, code } of records)
      await request<Done>(path('registers', register.key, id, act), {
        method: 'POST',
        body: why.trim() === '' ? {} : { why: why.trim() },
      }).catch((problem: unknown) => {
        failures.push(`${code}: ${isProblem(problem) ? problem.message : t('common.fault.unexpected')}`);
      });
    await queries.invalidateQueries({ queryKey: keys.journal });
    setBusy(false);
    if (failures.length === 0) onClose(true);
    else setRefused(failures);
  };

  return (
    <Modal
      opened
      onClose={() => onClose()}
      title={t(`record.${act}Title`, { count, codes })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t(`record.${act}Follows`, { count })}</p>
        <TextInput
          data-autofocus
          label={t('form.why')}
          value={why}
          maxLength={2000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {refused.map((reason) => (
          <p key={reason} role="alert" className={classes['fault']}>
            {reason}
          </p>
        ))}
        <div className={classes['dialogButtons']}>
          <Button type="submit" loading={busy}>
            {t(`record.${act}`)}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
