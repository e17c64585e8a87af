import { useTranslation } from 'react-i18next';
import { useCells } from '../../cells/cells-context.ts';
import { LevelMark } from '../../cells/level-mark.tsx';
import { titleOf } from '../../cells/placed.ts';
import { useFormPlace } from '../form-place.ts';
import type { ControlProps } from '../control-props.ts';
import { OptionsControl } from './options-control.tsx';
import classes from './step-control.module.css';

/** A position on a scale, chosen by what the step means rather than by its number. */
export function StepControl({ placed, value, onChange, values, ...rest }: ControlProps) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const { fieldNamed } = useFormPlace();
  const scale = scaleOf(placed.field, values);
  if (!scale) {
    const through = fieldNamed(placed.field.scale?.through ?? '');
    return (
      <p className={classes['waiting']}>{t('form.scaleFirst', { field: through ? titleOf(through) : '' })}</p>
    );
  }
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
            {step.anchor && <span className={classes['anchor']}>{step.anchor}</span>}
          </span>
        ),
      }))}
    />
  );
}
