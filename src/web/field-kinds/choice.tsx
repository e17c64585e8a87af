import { Checkbox } from '@mantine/core';
import filter from '../register/filter/filter.module.css';
import type { Filter, FilterProps, WebKind } from './kind.ts';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import { optionOf } from '../cells/placed.ts';
import { StateMark } from '../cells/state-mark.tsx';
import { type ControlProps, describing, inputId } from '../form/control-props.ts';
import { OptionsControl } from '../form/controls/options-control.tsx';
import { listText } from '../language/dates.ts';

export function ChoiceCell({ placed, value, computed = false, whole = false }: CellProps) {
  if (Array.isArray(value)) {
    const text = listText(value.map((each: unknown) => optionOf(placed, String(each))));
    return <span {...(!whole && { className: classes['clip'], 'data-tip-clipped': '' })}>{text}</span>;
  }
  const text = optionOf(placed, String(value));
  if (computed) return <StateMark state={String(value)} text={text} whole={whole} />;
  return <span {...(!whole && { className: classes['clip'], 'data-tip-clipped': '' })}>{text}</span>;
}

// More options, or longer ones, do not fit on screen at once.
const most = { options: 5, letters: 72 } as const;

function ChoiceControl({ placed, value, onChange, isDense = false, ...rest }: ControlProps) {
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

function OptionsFilter({ placed, title, values, onChange }: FilterProps) {
  return (
    <Checkbox.Group value={[...values]} onChange={onChange} aria-label={title}>
      <div className={filter['options']}>
        {Object.keys(placed.field.options ?? {}).map((option) => (
          <Checkbox key={option} value={option} label={optionOf(placed, option)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

export const optionsFilter: Filter = {
  operators: ['is', 'not'],
  Control: OptionsFilter,
  text: (value, { placed }) => optionOf(placed, value),
};

export const choiceKind: WebKind = {
  Cell: ChoiceCell,
  Control: ChoiceControl,
  filter: optionsFilter,
  inBulk: true,
  inExamples: true,
};
