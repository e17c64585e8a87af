import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDuration } from '#isms/kernel/values/calendar.ts';
import { LevelMark } from '../../cells/level-mark.tsx';
import { optionOf } from '../../cells/placed.ts';
import type { Scale } from '../../cells/scale.ts';
import type { ControlProps } from '../../form/control-props.ts';
import { DurationControl } from '../../form/controls/duration-control.tsx';
import { OptionsControl } from '../../form/controls/options-control.tsx';
import { RecordsPicker } from '../../form/controls/records-picker.tsx';
import type { Column } from '../column.ts';
import { takesSeveral, type Condition } from '../condition.ts';
import classes from './filter.module.css';

interface Props {
  readonly column: Column;
  readonly condition: Condition;
  readonly scale: Scale | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

const noFaults = new Map<string, string>();

/** Shows the control for the value of a condition, depending on the kind of its field. */
export function ValueControl({
  column: { placed, title },
  condition: { values, operator },
  scale,
  onChange,
}: Props) {
  const { t } = useTranslation();
  const { field } = placed;
  const [first] = values;
  const one = (value: string | undefined) => onChange(value === undefined || value === '' ? [] : [value]);
  const shared = {
    path: 'filter',
    faults: noFaults,
    labelledBy: 'filter-title',
    describedBy: 'filter-title',
    clearable: false,
  };
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return (
        <Checkbox.Group value={[...values]} onChange={onChange} aria-label={title}>
          <div className={classes['options']}>
            {Object.keys(field.options ?? {}).map((option) => (
              <Checkbox key={option} value={option} label={optionOf(placed, option)} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case 'yesNo': {
      const options = ['true', 'false'].map((value) => ({
        value,
        text: value === 'true' ? t('cells.yes') : t('cells.no'),
      }));
      return <OptionsControl {...shared} options={options} value={first} onChange={one} />;
    }
    case 'reference':
    case 'references':
      return (
        <RecordsPicker {...shared} isInside register={field.to ?? ''} value={values} onChange={onChange} />
      );
    case 'date':
      return (
        <TextInput
          type="date"
          aria-label={title}
          value={first ?? ''}
          onChange={(event) => one(event.currentTarget.value)}
        />
      );
    case 'duration':
      return <DurationWanted {...shared} placed={placed} first={first} onChange={one} />;
    case 'step':
      if (scale && scale.steps.length > 0)
        return (
          <OptionsControl
            {...shared}
            upright
            value={first}
            onChange={one}
            options={scale.steps.map(({ name }, index) => ({
              value: String(index + 1),
              text: scale.isLevel ? <LevelMark level={index + 1} scale={scale} /> : `${index + 1} ${name}`,
            }))}
          />
        );
      return <NumberInput aria-label={title} value={first ?? ''} onChange={(value) => one(String(value))} />;
    case 'number':
      return <NumberInput aria-label={title} value={first ?? ''} onChange={(value) => one(String(value))} />;
    default:
      return (
        <WordsControl
          key={operator}
          title={title}
          value={values.join(', ')}
          onChange={(text) => onChange(takesSeveral(operator) ? text.split(',').flatMap(word) : word(text))}
        />
      );
  }
}

/** Input stays as it was typed, but only a valid length of time is searched for. */
function DurationWanted({
  first,
  onChange,
  ...shared
}: Omit<ControlProps, 'value' | 'values' | 'onChange'> & {
  readonly first: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const [value, setValue] = useState<unknown>(first);
  return (
    <DurationControl
      {...shared}
      value={value}
      values={{}}
      onChange={(next) => {
        setValue(next);
        onChange(typeof next === 'string' && isDuration(next) ? next : undefined);
      }}
    />
  );
}

const word = (text: string): readonly string[] => (text.trim() === '' ? [] : [text.trim()]);

/** Lets the person type words, and searches for them once the typing pauses. */
function WordsControl({
  title,
  value,
  onChange,
}: {
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  const say = useDebouncedCallback(onChange, 250);
  return (
    <TextInput
      aria-label={title}
      value={text}
      data-autofocus
      onChange={(event) => {
        setText(event.currentTarget.value);
        say(event.currentTarget.value);
      }}
    />
  );
}
