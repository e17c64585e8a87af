import { useMemo, useState } from 'react';
import type { RecordAnswer } from '#server/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';
import { RecordForm } from '../form/record-form.tsx';
import classes from './mine.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly onEnd: (record?: RecordAnswer) => void;
}

/** The form of a register, with what whoever reports may fill and nothing else, in their own name and of today. */
export function ReportForm({ register, onEnd }: Props) {
  const { person, today } = useSession();
  const { by = '', on = '', fields = [] } = register.opens ?? {};
  const asked = useMemo((): DeclaredRegister => {
    const { sections: _sections, ...rest } = register;
    const kept = Object.entries(register.fields).filter(([name]) => [by, on, ...fields].includes(name));
    return { ...rest, fields: Object.fromEntries(kept) };
  }, [register, by, on, fields]);
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
