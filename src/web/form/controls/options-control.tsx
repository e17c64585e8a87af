import type { ReactNode } from 'react';
import { inputId, type ControlProps } from '../control-props.ts';
import classes from './options-control.module.css';

export interface Option {
  readonly value: string;
  readonly text: ReactNode;
}

interface Props extends Omit<ControlProps, 'placed' | 'value' | 'values' | 'onChange'> {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Whether pressing the chosen option again clears it. */
  readonly clearable: boolean;
  readonly upright?: boolean;
}

/** Shows a few options, all visible, so that one press is enough. */
export function OptionsControl({
  options,
  value,
  onChange,
  clearable,
  upright = false,
  path,
  faults,
  ...aria
}: Props) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={aria.labelledBy}
      aria-describedby={aria.describedBy}
      aria-invalid={faults.has(path) || undefined}
      className={classes['options']}
      data-upright={upright || undefined}
    >
      {options.map((option, index) => (
        <label key={option.value} className={classes['option']}>
          <input
            type="radio"
            id={index === 0 ? inputId(path) : undefined}
            name={path}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={() => {
              if (clearable && option.value === value) onChange(undefined);
            }}
            onKeyDown={(event) => {
              if (clearable && (event.key === 'Backspace' || event.key === 'Delete')) onChange(undefined);
            }}
          />
          <span className={classes['text']}>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
