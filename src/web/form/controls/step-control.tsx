import { useTranslation } from 'react-i18next';
import { LevelMark } from '../../cells/level-mark.tsx';
import { titleOf } from '../../cells/placed.ts';
import { meaningOf } from '../../cells/scale.ts';
import { useMoney } from '../../cells/use-money.ts';
import { useScale } from '../../cells/use-scale.ts';
import { useFormPlace } from '../form-place.ts';
import type { ControlProps } from '../control-props.ts';
import { NoneYet } from '../none-yet.tsx';
import { DenseStep } from './dense-step.tsx';
import { Highest, highestIn } from './highest-step.tsx';
import { OptionsControl } from './options-control.tsx';
import classes from './step-control.module.css';
import { useRecordSearch } from './use-record-search.ts';

/** Chooses a position on a scale by what the step means rather than by its number. */
export function StepControl({ placed, value, onChange, values, isDense = false, ...rest }: ControlProps) {
  const { t } = useTranslation();
  const { fieldNamed, about } = useFormPlace();
  const through = fieldNamed(placed.field.scale?.through ?? '');
  const holders = through?.field.to ?? '';
  const money = useMoney();
  const scale = useScale(placed, about ? { ...about, ...values } : values);
  const { data } = useRecordSearch(holders, '', !scale);
  if (!scale)
    return data?.isNone ? (
      <NoneYet register={holders} />
    ) : (
      <p className={classes['waiting']}>{t('form.scaleFirst', { field: through ? titleOf(through) : '' })}</p>
    );
  const steps = scale.steps.map((step, index) => ({
    value: String(index + 1),
    name: `${index + 1} ${step.name}`,
    meaning: meaningOf(step, placed.field, values, money),
  }));
  const highest = highestIn(placed.field, values);
  if (highest !== undefined)
    return (
      <Highest
        {...{ highest, value, onChange }}
        name={steps[highest - 1]?.name}
        of={fieldNamed(placed.field.highestOf?.list ?? '')}
      />
    );
  if (isDense)
    return (
      <DenseStep
        {...rest}
        {...{ steps, value, onChange }}
        explains={placed.field.scale?.anchor !== undefined}
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
            <span className={classes['anchor']}>{steps[index]?.meaning}</span>
          </span>
        ),
      }))}
    />
  );
}
