import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { optionOf } from '../../cells/placed.ts';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import { OptionsControl } from './options-control.tsx';

// More options, or longer ones, do not fit on screen at once.
const most = { options: 5, letters: 72 } as const;

export function ChoiceControl({ placed, value, onChange, isDense = false, ...rest }: ControlProps) {
  const { t } = useTranslation();
  const options = Object.keys(placed.field.options ?? {}).map((option) => ({
    value: option,
    text: optionOf(placed, option),
  }));
  const chosen = typeof value === 'string' ? value : undefined;
  const clearable = placed.field.optional === true;
  const letters = options.reduce((sum, { text }) => sum + text.length, 0);
  if (!isDense && options.length <= most.options && letters <= most.letters)
    return <OptionsControl {...rest} {...{ options, clearable, onChange }} value={chosen} />;
  return (
    <Select
      id={inputId(rest.path)}
      aria-labelledby={rest.labelledBy}
      {...describing(rest.describedBy)}
      data={options.map(({ value, text }) => ({ value, label: text }))}
      value={chosen ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      error={rest.faults.has(rest.path)}
      placeholder={rest.placeholder ?? t('form.choose')}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('form.clear') }}
      allowDeselect={false}
      searchable={options.length > 8}
      selectFirstOptionOnChange
      nothingFoundMessage={t('form.nothingFound')}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
