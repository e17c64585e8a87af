import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { useDeclarations } from '../../api/reading.ts';
import { registerPlural } from '../../language/names.ts';
import type { ControlProps } from '../control-props.ts';
import classes from './link-control.module.css';
import { RecordPicker } from './record-picker.tsx';

/** Chooses a record of any register: first the register, then the record. */
export function LinkControl({
  path,
  value,
  onChange,
  faults,
  labelledBy,
  describedBy,
  placed,
}: ControlProps) {
  const { t } = useTranslation();
  const { registers } = useDeclarations();
  const link = value as Link | undefined;
  const [chosen, setChosen] = useState(link?.register ?? '');
  const register = link?.register ?? chosen;
  return (
    <div className={classes['link']}>
      <NativeSelect
        aria-label={t('form.register')}
        data={[
          { value: '', label: t('form.chooseRegister') },
          ...[...registers.values()].map((each) => ({ value: each.key, label: registerPlural(each) })),
        ]}
        value={register}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          onChange(undefined);
        }}
      />
      <RecordPicker
        {...{ path, register, labelledBy, describedBy }}
        wrong={faults.has(path)}
        value={link?.id}
        onChange={(id) => onChange(id === undefined ? undefined : { register, id })}
        clearable={placed.field.optional === true}
      />
    </div>
  );
}
