const noFaults = new Map<string, string>();

/** The props of a control of a form that is shown in a filter. */
export const inFilter = {
  path: 'filter',
  faults: noFaults,
  labelledBy: 'filter-title',
  describedBy: 'filter-title',
  clearable: false,
} as const;

/** Returns a callback for a single value, in place of one for several. */
export const oneOf =
  (onChange: (values: readonly string[]) => void) =>
  (value: string | undefined): void =>
    onChange(value === undefined || value === '' ? [] : [value]);
