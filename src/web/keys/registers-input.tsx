import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegisterOptions } from '../form/controls/register-options.ts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (registers: string[]) => void;
}

/** Which registers a key is bound to; none is every one. */
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
