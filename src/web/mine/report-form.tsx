import { Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';
import type { DeclaredRegister, OutlinedRegister } from '../api/declared.ts';
import { useRegister, useSession } from '../api/reading.ts';
import { narrowed } from '../form/narrowed.ts';
import { RecordForm } from '../form/record-form.tsx';
import classes from './mine.module.css';

interface Props {
  readonly register: OutlinedRegister;
  readonly onEnd: (record?: RecordAnswer) => void;
}

/**
 * Shows the form of a register with only the fields that a reporting person may fill. The report is in their own name
 * and dated today.
 */
export function ReportForm({ register: { key }, onEnd }: Props) {
  const register = useRegister(key);
  return register ? <Form register={register} onEnd={onEnd} /> : <Skeleton height="24rem" />;
}

function Form({ register, onEnd }: Props & { readonly register: DeclaredRegister }) {
  const { person, today } = useSession();
  const { by = '', on = '', fields = [] } = register.opens ?? {};
  const asked = useMemo(() => narrowed(register, [by, on, ...fields]), [register, by, on, fields]);
  const [known] = useState(() => ({ [by]: person, [on]: today }));
  return (
    <div className={classes['form']}>
      <RecordForm
        register={asked}
        known={known}
        act={register.opens?.title}
        onSaved={onEnd}
        onCancel={() => onEnd()}
      />
    </div>
  );
}
