import type { WebKind } from './kind.ts';
import { LinksCell } from './reference.tsx';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import controlsCss from './controls.module.css';
import type { ControlProps } from '../form/control-props.ts';
import { RecordPicker } from '../form/controls/record-picker.tsx';
import { registerPlural } from '../language/names.ts';

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
    <div className={controlsCss['link']}>
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

export const linkKind: WebKind = { Cell: LinksCell, Control: LinkControl, filter: { operators: [] } };
