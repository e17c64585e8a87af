import type { Placed } from '../../cells/placed.ts';

const narrow: Readonly<Record<string, string>> = {
  line: 'minmax(6rem, 2fr)',
  number: 'minmax(4.5rem, 1fr)',
  yesNo: 'max-content',
  choice: 'minmax(7.5rem, 1.5fr)',
  step: 'minmax(7.5rem, 1.5fr)',
};

/** The columns of entries in rows: position, the fields, and the buttons of the row. */
export const columnsOf = (inside: readonly Placed[]): string =>
  ['1.25rem', ...inside.map(({ field: { kind } }) => narrow[kind] ?? '1fr'), '5.25rem'].join(' ');
