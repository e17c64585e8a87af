import { ChoiceCell, optionsFilter } from './choice.tsx';
import type { WebKind } from './kind.ts';
import { Checkbox } from '@mantine/core';
import { optionOf } from '../cells/placed.ts';
import controlsCss from './controls.module.css';
import { type ControlProps, inputId } from '../form/control-props.ts';

function ChoicesControl({ placed, path, value, onChange, faults, labelledBy, describedBy }: ControlProps) {
  const options = Object.keys(placed.field.options ?? {});
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggle = (option: string, on: boolean) =>
    // Kept in the declared order; otherwise the same choice in another order would look like a change.
    onChange(options.filter((each) => (each === option ? on : chosen.includes(each))));
  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={controlsCss['choices']}
      data-wrong={faults.has(path) || undefined}
    >
      {options.map((option, index) => (
        <Checkbox
          key={option}
          {...(index === 0 && { id: inputId(path) })}
          label={optionOf(placed, option)}
          checked={chosen.includes(option)}
          onChange={(event) => toggle(option, event.currentTarget.checked)}
        />
      ))}
    </div>
  );
}

export const choicesKind: WebKind = {
  Cell: ChoiceCell,
  Control: ChoicesControl,
  filter: optionsFilter,
  inBulk: true,
  inExamples: true,
};
