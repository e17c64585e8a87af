import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import classes from './date-control.module.css';

const units = ['D', 'W', 'M', 'Y'] as const;

/** A length of time as people say it: a number and its unit. */
export function DurationControl({ path, value, onChange, faults, labelledBy, describedBy }: ControlProps) {
  const { t } = useTranslation();
  const [, count = '', unit = 'M'] = /^P(\d+)([DWMY])$/.exec(String(value)) ?? [];
  const write = (number: string | number, of: string) =>
    onChange(number === '' ? undefined : `P${number}${of}`);
  return (
    <div className={classes['row']}>
      <NumberInput
        id={inputId(path)}
        aria-labelledby={labelledBy}
        {...describing(describedBy)}
        value={count === '' ? '' : Number(count)}
        onChange={(next) => write(next, unit)}
        error={faults.has(path)}
        min={1}
        max={9999}
        allowDecimal={false}
        allowNegative={false}
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
