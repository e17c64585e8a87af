import type { ControlProps } from '../control-props.ts';
import { RecordPicker } from './record-picker.tsx';
import { RecordsPicker } from './records-picker.tsx';

export function ReferenceControl({
  placed: { field },
  path,
  value,
  onChange,
  faults,
  values,
  ...aria
}: ControlProps) {
  const shared = {
    register: field.to ?? '',
    path,
    labelledBy: aria.labelledBy,
    describedBy: aria.describedBy,
    wrong: faults.has(path),
  };
  if (field.kind === 'references')
    return (
      <RecordsPicker
        {...shared}
        value={Array.isArray(value) ? (value as readonly string[]) : []}
        onChange={onChange}
      />
    );
  const whole =
    typeof values[field.within ?? ''] === 'string' ? String(values[field.within ?? '']) : undefined;
  return (
    <RecordPicker
      {...shared}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
      clearable={field.optional === true}
      within={whole === undefined ? undefined : `${field.within}:is:${whole}`}
    />
  );
}
