import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../api/reading.ts';
import { unitText } from '../../language/amounts.ts';
import { figureFrom, figureText } from '../../language/figures.ts';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import classes from './date-control.module.css';

/** Edits a number as it is typed: invalid input stays as it is, without losing a character, and the form rejects it. */
export function NumberControl({
  placed: { field },
  path,
  value,
  onChange,
  faults,
  isDense = false,
  ...aria
}: ControlProps) {
  const [typed, setTyped] = useState<string>();
  const unit = unitText(field, useSession().organisation.currency);
  const kept = typeof value === 'number' ? figureText(value) : typeof value === 'string' ? value : '';
  return (
    <div className={classes['row']}>
      <TextInput
        id={inputId(path)}
        aria-labelledby={aria.labelledBy}
        {...describing(aria.describedBy)}
        value={typed ?? kept}
        onChange={({ currentTarget: { value: text } }) => {
          setTyped(text);
          onChange(text.trim() === '' ? undefined : (figureFrom(text) ?? text));
        }}
        onBlur={() => setTyped(undefined)}
        error={faults.has(path)}
        inputMode={field.least === undefined || field.least < 0 ? 'text' : 'decimal'}
        autoComplete="off"
        className={classes[isDense ? 'whole' : field.money ? 'input' : 'number']}
      />
      {unit && <span className={classes['counted']}>{unit}</span>}
    </div>
  );
}
