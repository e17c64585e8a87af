import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { registerPlural } from '../language/names.ts';

interface Props {
  readonly value: readonly string[];
  readonly onChange: (registers: string[]) => void;
}

/** Which registers a key is bound to; none is every one. */
export function RegistersInput({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { registers } = useDeclarations();
  const data = [...registers.values()]
    .map((register) => ({ value: register.key, label: registerPlural(register) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
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
