import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegisterOptions } from '../form/controls/register-options.ts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (registers: string[]) => void;
}

/** Chooses the registers that a key is limited to; none means every register. */
export function RegistersInput({ value, onChange }: Props) {
  const { t } = useTranslation();
  const data = useRegisterOptions();
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      label={t('account.keys.registers')}
      description={t('account.keys.registersHelp')}
      placeholder={value.length === 0 ? t('account.keys.everyRegister') : ''}
      nothingFoundMessage={t('account.keys.nothingFound')}
      data={data}
      value={[...value]}
      onChange={onChange}
    />
  );
}
