import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '../../cells/level-mark.tsx';
import { titleOf } from '../../cells/placed.ts';
import { meaningOf } from '../../cells/scale.ts';
import { useMoney } from '../../cells/use-money.ts';
import { useScale } from '../../cells/use-scale.ts';
import { useFormPlace } from '../form-place.ts';
import { describing, inputId, type ControlProps } from '../control-props.ts';
import { OptionsControl } from './options-control.tsx';
import classes from './step-control.module.css';

/** A position on a scale, chosen by what the step means rather than by its number. */
export function StepControl({ placed, value, onChange, values, isDense = false, ...rest }: ControlProps) {
  const { t } = useTranslation();
  const { fieldNamed, about } = useFormPlace();
  const money = useMoney();
  const scale = useScale(placed, about ? { ...about, ...values } : values);
  if (!scale) {
    const through = fieldNamed(placed.field.scale?.through ?? '');
    return (
      <p className={classes['waiting']}>{t('form.scaleFirst', { field: through ? titleOf(through) : '' })}</p>
    );
  }
  if (isDense)
    return (
      <NativeSelect
        id={inputId(rest.path)}
        aria-labelledby={rest.labelledBy}
        {...describing(rest.describedBy)}
        error={rest.faults.has(rest.path)}
        value={typeof value === 'number' ? String(value) : ''}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))
        }
        data={[
          { value: '', label: rest.placeholder ?? '' },
          ...scale.steps.map(({ name }, index) => ({
            value: String(index + 1),
            label: `${index + 1} ${name}`,
          })),
        ]}
      />
    );
  return (
    <OptionsControl
      {...rest}
      upright
      clearable={placed.field.optional === true}
      value={typeof value === 'number' ? String(value) : undefined}
      onChange={(next) => onChange(next === undefined ? undefined : Number(next))}
      options={scale.steps.map((step, index) => ({
        value: String(index + 1),
        text: scale.isLevel ? (
          <LevelMark level={index + 1} scale={scale} />
        ) : (
          <span className={classes['step']}>
            <span className={classes['position']}>{index + 1}</span>
            <span>{step.name}</span>
            <span className={classes['anchor']}>{meaningOf(step, placed.field, values, money)}</span>
          </span>
        ),
      }))}
    />
  );
}
