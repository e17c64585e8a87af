import { NativeSelect, Switch } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placed } from '../cells/placed.ts';
import { useScale } from '../cells/scales/use-scale.ts';
import { inputId, type ControlProps } from '../form/control-props.ts';
import { Control } from '../field-kinds/control.tsx';

interface Props {
  readonly placed: Placed;
  readonly value: unknown;
  /** The other parameters, and the head of the view: through these a step finds its scale. */
  readonly values: ControlProps['values'];
  readonly onChange: (value: unknown) => void;
}

const noFaults: ControlProps['faults'] = new Map();
// Kinds that are typed letter by letter; the view is read once the typing pauses.
const typed: ReadonlySet<string> = new Set(['line', 'prose', 'number', 'date']);

/** Shows the control of a form for a parameter; a yes-or-no parameter with a default is a switch. */
export function ParameterControl({ placed, value, values, onChange }: Props) {
  const { t } = useTranslation();
  const scale = useScale(placed, values);
  const { name, field } = placed;
  const aria = { labelledBy: `parameter-${name}`, describedBy: `parameter-${name}-help` };
  if (field.kind === 'yesNo' && field.default !== undefined)
    return (
      <Switch
        id={inputId(name)}
        aria-labelledby={aria.labelledBy}
        aria-describedby={aria.describedBy}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  if (field.kind === 'step' && !scale)
    return (
      <NativeSelect id={inputId(name)} aria-labelledby={aria.labelledBy} disabled data={[t('view.any')]} />
    );
  // A choice that always has a value shows all its options, if there is room.
  const isDense = field.kind !== 'choice' || field.default === undefined;
  const control = { ...aria, placed, path: name, values, faults: noFaults, isDense };
  return typed.has(field.kind) ? (
    <Typed {...control} value={value} onChange={onChange} />
  ) : (
    <Control {...control} placeholder={t('view.any')} value={value} onChange={onChange} />
  );
}

function Typed({ value, onChange, ...control }: ControlProps) {
  const [text, setText] = useState(value);
  const say = useDebouncedCallback(onChange, 300);
  return (
    <Control
      {...control}
      value={text}
      onChange={(next) => {
        setText(next);
        say(next);
      }}
    />
  );
}
