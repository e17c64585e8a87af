import { Textarea } from '@mantine/core';
import type { ControlProps } from '../control-props.ts';
import { describing, inputId } from '../control-props.ts';

export function ProseControl({ path, value, onChange, faults, ...aria }: ControlProps) {
  return (
    <Textarea
      id={inputId(path)}
      aria-labelledby={aria.labelledBy}
      {...describing(aria.describedBy)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={faults.has(path)}
      autosize
      minRows={2}
      maxRows={16}
    />
  );
}
