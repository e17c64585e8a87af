import { NumberInput } from '@mantine/core';
import { useMemo } from 'react';
import { useSession } from '../../api/reading.ts';
import { unitText } from '../../language/amounts.ts';
import { numberText } from '../../language/dates.ts';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import classes from './date-control.module.css';

export function NumberControl({ placed: { field }, path, value, onChange, faults, ...aria }: ControlProps) {
  const marks = useMemo(() => separators(), []);
  const unit = unitText(field, useSession().organisation.currency);
  return (
    <div className={classes['row']}>
      <NumberInput
        id={inputId(path)}
        aria-labelledby={aria.labelledBy}
        {...describing(aria.describedBy)}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) =>
          onChange(typeof next === 'number' ? next : next === '' ? undefined : Number(next))
        }
        error={faults.has(path)}
        allowDecimal={!field.whole}
        allowNegative={field.least === undefined || field.least < 0}
        clampBehavior="none"
        hideControls
        {...marks}
        className={classes['number']}
      />
      {unit && <span className={classes['counted']}>{unit}</span>}
    </div>
  );
}

/** The marks between thousands and before decimals, as the person writes numbers. */
function separators(): { readonly thousandSeparator: string; readonly decimalSeparator: string } {
  const [thousand = ',', decimal = '.'] = numberText(11_111.1).match(/[^\d]/g) ?? [];
  return { thousandSeparator: thousand, decimalSeparator: decimal };
}
