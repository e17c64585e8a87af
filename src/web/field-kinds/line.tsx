import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { takesSeveral } from '../register/condition.ts';
import type { FilterProps, WebKind } from './kind.ts';
import { TextInput, Textarea } from '@mantine/core';
import type { CellProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import { RegisterName } from '../cells/records/register-name.tsx';
import { type ControlProps, describing, inputId } from '../form/control-props.ts';
import { RegisterSelect } from '../form/controls/register-select.tsx';
import { TimeZoneSelect } from '../form/controls/time-zone-select.tsx';

function LineCell({ placed: { field }, value, whole = false }: CellProps) {
  const text = String(value);
  if (field.format === 'register') return <RegisterName registerKey={text} />;
  if (!whole)
    return (
      <span className={classes['clip']} data-tip-clipped="">
        {text}
      </span>
    );
  const href = field.format === 'email' ? `mailto:${text}` : field.format === 'url' ? text : undefined;
  if (href === undefined) return <span className={classes['text']}>{text}</span>;
  return (
    <a href={href} rel="noreferrer" {...(field.format === 'url' && { target: '_blank' })}>
      {text}
    </a>
  );
}

const modes = { email: 'email', url: 'url' } as const;

const short = 60;

function LineControl({
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

const word = (text: string): readonly string[] => (text.trim() === '' ? [] : [text.trim()]);

/** Lets the person type words, and searches for them once the typing pauses. */
export function WordsFilter({ title, operator, values, onChange }: FilterProps) {
  const [text, setText] = useState(values.join(', '));
  const say = useDebouncedCallback(
    (written: string) => onChange(takesSeveral(operator) ? written.split(',').flatMap(word) : word(written)),
    250,
  );
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

export const lineKind: WebKind = {
  Cell: LineCell,
  Control: LineControl,
  filter: { operators: ['has'], Control: WordsFilter },
  inBulk: true,
  inExamples: true,
};
