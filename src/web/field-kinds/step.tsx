import { inFilter, oneOf } from './in-filter.ts';
import type { FilterProps, WebKind } from './kind.ts';
import { NumberFilter } from './number.tsx';
import { useTranslation } from 'react-i18next';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import { LevelMark } from '../cells/scales/level-mark.tsx';
import { titleOf } from '../cells/placed.ts';
import { meaningOf } from '../cells/scales/scale.ts';
import { useMoney } from '../cells/scales/use-money.ts';
import { useScale } from '../cells/scales/use-scale.ts';
import type { ControlProps } from '../form/control-props.ts';
import { DenseStep } from '../form/controls/dense-step.tsx';
import { Highest, highestIn } from '../form/controls/highest-step.tsx';
import { OptionsControl } from '../form/controls/options-control.tsx';
import controlCss from '../form/controls/step-control.module.css';
import { useRecordSearch } from '../form/controls/use-record-search.ts';
import { useFormPlace } from '../form/form-place.ts';
import { NoneYet } from '../form/none-yet.tsx';

/** Shows a position on a scale: its number and name. Levels of risk have their colour. */
function StepCell({ placed, value, row, whole = false }: CellProps) {
  const money = useMoney();
  const { field } = placed;
  const scale = useScale(placed, row);
  const position = Number(value);
  const step = scale?.steps[position - 1];
  const meaning = step && meaningOf(step, field, row, money);
  if (scale?.isLevel) return <LevelMark level={position} scale={scale} />;
  return (
    <span {...(!whole && { className: classes['clip'] })} {...(!whole && meaning && { 'data-tip': meaning })}>
      <span className={classes['position']}>{position}</span> {step?.name}
      {whole && meaning && (
        <span className={classes['quiet']} data-aside>
          {' '}
          {meaning}
        </span>
      )}
    </span>
  );
}

/** Chooses a position on a scale by what the step means rather than by its number. */
function StepControl({ placed, value, onChange, values, isDense = false, ...rest }: ControlProps) {
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
      <p className={controlCss['waiting']}>
        {t('form.scaleFirst', { field: through ? titleOf(through) : '' })}
      </p>
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
          <span className={controlCss['step']}>
            <span className={controlCss['position']}>{index + 1}</span>
            <span>{step.name}</span>
            <span className={controlCss['anchor']}>{steps[index]?.meaning}</span>
          </span>
        ),
      }))}
    />
  );
}

function StepFilter(props: FilterProps) {
  const { scale, values, onChange } = props;
  if (!scale || scale.steps.length === 0) return <NumberFilter {...props} />;
  return (
    <OptionsControl
      {...inFilter}
      upright
      value={values[0]}
      onChange={oneOf(onChange)}
      options={scale.steps.map(({ name }, index) => ({
        value: String(index + 1),
        text: scale.isLevel ? <LevelMark level={index + 1} scale={scale} /> : `${index + 1} ${name}`,
      }))}
    />
  );
}

export const stepKind: WebKind = {
  Cell: StepCell,
  Control: StepControl,
  filter: {
    operators: ['above', 'below', 'is'],
    Control: StepFilter,
    text(value, { scale }) {
      const name = scale?.steps[Number(value) - 1]?.name;
      return name ? `${value} ${name}` : value;
    },
  },
};
