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
  /** Whether steps are chosen by their meaning in one respect rather than by name. */
  readonly explains: boolean;
}

/** Shows a step within a row as a menu, with the meaning of each step if steps are chosen by it. */
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
