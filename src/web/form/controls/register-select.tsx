import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegisterOptions } from './register-options.ts';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (register: string | undefined) => void;
}

/** Chooses a register by name. One that no longer exists stays, shown by its key. */
export function RegisterSelect({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const options = useRegisterOptions();
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <Select
      data={isKnown ? options : [{ value, label: value }, ...options]}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? undefined)}
      placeholder={t('form.choose')}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('form.nothingFound')}
      comboboxProps={{ withinPortal: true }}
      {...rest}
    />
  );
}
