import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { DeclaredView } from '../api/declared.ts';
import { helpOf, optionOf, placed, titleOf, type Placed } from '../cells/placed.ts';
import { RecordPicker } from '../form/controls/record-picker.tsx';
import classes from './view.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly given: Readonly<Record<string, string>>;
  readonly onChange: (given: Readonly<Record<string, string>>) => void;
}

/** What a view can be asked; the edition is asked by the frame. */
export function ParameterControls({ view, given, onChange }: Props) {
  const all = placed(`view.${view.key}.parameters`, view.parameters).filter(({ name }) => name !== 'edition');
  return all.map((parameter) => (
    <label key={parameter.name} className={classes['parameter']} data-tip={helpOf(parameter)}>
      <span id={`parameter-${parameter.name}`}>{titleOf(parameter)}</span>
      <ParameterControl
        placed={parameter}
        value={given[parameter.name]}
        onChange={(value) => onChange({ ...given, [parameter.name]: value })}
      />
    </label>
  ));
}

interface ControlProps {
  readonly placed: Placed;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function ParameterControl({ placed, value, onChange }: ControlProps) {
  const { field, name } = placed;
  const usual =
    typeof field.default === 'string' || typeof field.default === 'number' ? String(field.default) : '';
  if (field.kind === 'reference')
    return (
      <RecordPicker
        register={field.to ?? ''}
        value={value}
        onChange={(id) => onChange(id ?? '')}
        path={name}
        labelledBy={`parameter-${name}`}
        clearable
      />
    );
  if (field.options)
    return (
      <NativeSelect
        size="xs"
        value={value ?? usual}
        data={Object.keys(field.options).map((option) => ({
          value: option,
          label: optionOf(placed, option),
        }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return <TypedControl kind={field.kind} value={value ?? usual} onChange={onChange} />;
}

function TypedControl({ kind, value, onChange }: Omit<ControlProps, 'placed'> & { readonly kind: string }) {
  const [text, setText] = useState(value ?? '');
  const say = useDebouncedCallback(onChange, 300);
  return (
    <TextInput
      size="xs"
      type={kind === 'date' ? 'date' : kind === 'number' ? 'number' : 'text'}
      className={classes[kind === 'number' ? 'short' : 'long']}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        say(event.currentTarget.value);
      }}
    />
  );
}
