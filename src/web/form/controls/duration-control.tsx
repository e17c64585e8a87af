import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import classes from './date-control.module.css';

const units = ['D', 'W', 'M', 'Y'] as const;

/** Shows a length of time as a number and its unit. */
export function DurationControl({ path, value, onChange, faults, labelledBy, describedBy }: ControlProps) {
  const { t } = useTranslation();
  const [, count = '', unit = 'M'] = /^P(.*)([DWMY])$/.exec(String(value)) ?? [];
  const write = (text: string, of: string) => onChange(text === '' ? undefined : `P${text}${of}`);
  return (
    <div className={classes['row']}>
      <TextInput
        id={inputId(path)}
        aria-labelledby={labelledBy}
        {...describing(describedBy)}
        value={count}
        onChange={(event) => write(event.currentTarget.value.trim(), unit)}
        error={faults.has(path)}
        inputMode="numeric"
        autoComplete="off"
        className={classes['number']}
      />
      <NativeSelect
        aria-label={t('form.unit')}
        data={units.map((each) => ({ value: each, label: t(`form.units.${each}`) }))}
        value={unit}
        onChange={(event) => write(count, event.currentTarget.value)}
        disabled={count === ''}
        className={classes['unit']}
      />
    </div>
  );
}
