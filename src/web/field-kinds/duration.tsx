import { useState } from 'react';
import { isDuration } from '#isms/kernel/values/calendar.ts';
import { inFilter, oneOf } from './in-filter.ts';
import type { FilterProps, WebKind } from './kind.ts';
import { durationText } from '#isms/kernel/values/regional-text.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellProps } from '../cells/cell-props.ts';
import controlsCss from './controls.module.css';
import { type ControlProps, describing, inputId } from '../form/control-props.ts';

function DurationCell({ value }: CellProps) {
  const { i18n } = useTranslation();
  return <span>{durationText(String(value), i18n.language)}</span>;
}

const units = ['D', 'W', 'M', 'Y'] as const;

/** Shows a length of time as a number and its unit. */
function DurationControl({ path, value, onChange, faults, labelledBy, describedBy }: ControlProps) {
  const { t } = useTranslation();
  const [, count = '', unit = 'M'] = /^P(.*)([DWMY])$/.exec(String(value)) ?? [];
  const write = (text: string, of: string) => onChange(text === '' ? undefined : `P${text}${of}`);
  return (
    <div className={controlsCss['row']}>
      <TextInput
        id={inputId(path)}
        aria-labelledby={labelledBy}
        {...describing(describedBy)}
        value={count}
        onChange={(event) => write(event.currentTarget.value.trim(), unit)}
        error={faults.has(path)}
        inputMode="numeric"
        autoComplete="off"
        className={controlsCss['number']}
      />
      <NativeSelect
        aria-label={t('form.unit')}
        data={units.map((each) => ({ value: each, label: t(`form.units.${each}`) }))}
        value={unit}
        onChange={(event) => write(count, event.currentTarget.value)}
        disabled={count === ''}
        className={controlsCss['unit']}
      />
    </div>
  );
}

/** Input stays as it was typed, but only a valid length of time is searched for. */
function DurationFilter({ placed, values, onChange }: FilterProps) {
  const [value, setValue] = useState<unknown>(values[0]);
  return (
    <DurationControl
      {...inFilter}
      placed={placed}
      value={value}
      values={{}}
      onChange={(next) => {
        setValue(next);
        oneOf(onChange)(typeof next === 'string' && isDuration(next) ? next : undefined);
      }}
    />
  );
}

export const durationKind: WebKind = {
  Cell: DurationCell,
  Control: DurationControl,
  filter: {
    operators: ['is'],
    Control: DurationFilter,
    text: (value, { language }) => durationText(value, language),
  },
  inBulk: true,
  inExamples: true,
};
