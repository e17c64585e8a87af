import { numberText } from '../language/dates.ts';
import { oneOf } from './in-filter.ts';
import type { FilterProps, WebKind } from './kind.ts';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../api/reading.ts';
import type { CellProps } from '../cells/cell-props.ts';
import { useCells } from '../cells/cells-context.ts';
import controlsCss from './controls.module.css';
import { type ControlProps, describing, inputId } from '../form/control-props.ts';
import { amountText, unitText } from '../language/amounts.ts';
import { figureFrom, figureText } from '../language/figures.ts';

function NumberCell({ placed: { field }, value }: CellProps) {
  const { currency } = useCells();
  return <span>{amountText(Number(value), field, currency)}</span>;
}

/** Edits a number as it is typed: invalid input stays as it is, without losing a character, and the form rejects it. */
function NumberControl({
  placed: { field },
  path,
  value,
  onChange,
  faults,
  isDense = false,
  ...aria
}: ControlProps) {
  const [typed, setTyped] = useState<string>();
  const unit = unitText(field, useSession().organisation.currency);
  const kept = typeof value === 'number' ? figureText(value) : typeof value === 'string' ? value : '';
  return (
    <div className={controlsCss['row']}>
      <TextInput
        id={inputId(path)}
        aria-labelledby={aria.labelledBy}
        {...describing(aria.describedBy)}
        value={typed ?? kept}
        onChange={({ currentTarget: { value: text } }) => {
          setTyped(text);
          onChange(text.trim() === '' ? undefined : (figureFrom(text) ?? text));
        }}
        onBlur={() => setTyped(undefined)}
        error={faults.has(path)}
        inputMode={field.least === undefined || field.least < 0 ? 'text' : 'decimal'}
        autoComplete="off"
        className={controlsCss[isDense ? 'whole' : field.money ? 'input' : 'number']}
      />
      {unit && <span className={controlsCss['counted']}>{unit}</span>}
    </div>
  );
}

export const NumberFilter = ({ title, values, onChange }: FilterProps) => (
  <NumberInput
    aria-label={title}
    value={values[0] ?? ''}
    onChange={(value) => oneOf(onChange)(String(value))}
  />
);

export const numberKind: WebKind = {
  Cell: NumberCell,
  Control: NumberControl,
  filter: {
    operators: ['above', 'below', 'is'],
    Control: NumberFilter,
    text: (value) => numberText(Number(value)),
  },
  inBulk: true,
  inExamples: true,
};
