import { TextInput } from '@mantine/core';
import type { ControlProps } from '../control-props.ts';
import { describing, inputId } from '../control-props.ts';

const modes = { email: 'email', url: 'url', timeZone: 'text', register: 'text' } as const;

export function LineControl({ placed: { field }, path, value, onChange, faults, ...aria }: ControlProps) {
  return (
    <TextInput
      id={inputId(path)}
      aria-labelledby={aria.labelledBy}
      {...describing(aria.describedBy)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={faults.has(path)}
      inputMode={field.format ? modes[field.format] : 'text'}
      autoComplete="off"
      spellCheck={!field.format}
    />
  );
}
