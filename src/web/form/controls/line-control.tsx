import { Textarea, TextInput } from '@mantine/core';
import type { ControlProps } from '../control-props.ts';
import { describing, inputId } from '../control-props.ts';
import { RegisterSelect } from './register-select.tsx';
import { TimeZoneSelect } from './time-zone-select.tsx';

const modes = { email: 'email', url: 'url' } as const;

const short = 60;

export function LineControl({
  placed: { field },
  path,
  value,
  onChange,
  faults,
  isDense = false,
  ...aria
}: ControlProps) {
  const common = {
    id: inputId(path),
    'aria-labelledby': aria.labelledBy,
    ...describing(aria.describedBy),
    value: typeof value === 'string' ? value : '',
    error: faults.has(path),
  };
  if (field.format === 'timeZone') return <TimeZoneSelect {...common} onChange={onChange} />;
  if (field.format === 'register') return <RegisterSelect {...common} onChange={onChange} />;
  // In a narrow space a long line wraps while it is edited, but its value stays a single line.
  if (isDense && !field.format && (field.longest ?? Infinity) > short)
    return (
      <Textarea
        {...common}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
        autosize
        minRows={1}
        maxRows={8}
      />
    );
  return (
    <TextInput
      {...common}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode={field.format ? modes[field.format] : 'text'}
      autoComplete="off"
      spellCheck={!field.format}
    />
  );
}
