import { NativeSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import classes from './step-control.module.css';

interface Props extends Omit<ControlProps, 'placed' | 'values'> {
  readonly steps: readonly {
    readonly value: string;
    readonly name: string;
    readonly meaning: string | undefined;
  }[];
  /** Each step is chosen by what it means in one respect, rather than by its name. */
  readonly explains: boolean;
}

/** A step within a row: a menu, with what each step means where that is what it is chosen by. */
export function DenseStep({ steps, explains, value, onChange, path, faults, ...aria }: Props) {
  const { t } = useTranslation();
  const chosen = steps.find((each) => each.value === String(value));
  const set = (next: string | null) => onChange(next ? Number(next) : undefined);
  const shared = {
    id: inputId(path),
    'aria-labelledby': aria.labelledBy,
    ...describing(aria.describedBy),
    error: faults.has(path),
  };
  const data = steps.map((each) => ({ value: each.value, label: each.name }));
  if (!explains)
    return (
      <NativeSelect
        {...shared}
        value={chosen?.value ?? ''}
        onChange={(event) => set(event.currentTarget.value)}
        data={[{ value: '', label: aria.placeholder ?? '' }, ...data]}
      />
    );
  return (
    <>
      <Select
        {...shared}
        data={data}
        value={chosen?.value ?? null}
        onChange={set}
        placeholder={aria.placeholder ?? t('form.choose')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true, width: 'max-content', position: 'bottom-end' }}
        renderOption={({ option }) => (
          <span className={classes['option']}>
            {option.label}
            <span className={classes['anchor']}>
              {steps.find((each) => each.value === option.value)?.meaning}
            </span>
          </span>
        )}
      />
      {chosen?.meaning && <p className={classes['meaning']}>{chosen.meaning}</p>}
    </>
  );
}
