import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  metaHelper,
  tableFeatures,
  useTable,
  type Updater,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { arranged, type Layout } from './layout.ts';
import type { Column } from './column.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  columnMeta: metaHelper<{ column: Column }>(),
});

// The table library keeps the columns. Rows belong to the virtualiser, which needs no model of all of them.
const noRows: readonly never[] = [];

const resolved = <T>(updater: Updater<T>, former: T): T =>
  typeof updater === 'function' ? (updater as (former: T) => T)(former) : updater;

/**
 * Returns the columns of a list as laid out: order, width, hidden and left-out ones, and the code fixed at the start.
 */
export function useColumns(
  columns: readonly Column[],
  layout: Layout,
  leftOut: readonly string[],
  onLayout: (layout: Layout) => void,
) {
  const all = useMemo(() => arranged(layout, columns), [layout, columns]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.name,
        header: column.title,
        size: column.width,
        minSize: 56,
        maxSize: 900,
        meta: { column },
      })),
    [columns],
  );
  const sizes = layout.widths;
  return useTable({
    features,
    data: noRows,
    columns: definitions,
    columnResizeMode: 'onChange',
    columnResizeDirection: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    state: {
      columnOrder: all.map(({ name }) => name),
      columnVisibility: Object.fromEntries(
        all.map(({ name, isHidden }) => [name, !isHidden && !leftOut.includes(name)]),
      ),
      columnSizing: { ...sizes },
    },
    onColumnSizingChange: (updater) => onLayout({ ...layout, widths: resolved(updater, { ...sizes }) }),
  });
}

export const selectWidth = 32;
const [letter, around] = [7.25, 20];

/** Returns a width in pixels for the longest code, which may be as long as `6.1.3 f) · residual`. */
export const codeWidthOf = (codes: readonly string[]): number =>
  Math.min(Math.max(84, Math.ceil(Math.max(0, ...codes.map((code) => code.length)) * letter + around)), 172);

/** Returns the widths of the columns for CSS, and their total. The label takes the remaining width. */
export function templateOf(
  columns: readonly { readonly id: string; getSize(): number }[],
  label: string,
  codeWidth: number,
): { readonly template: string; readonly width: number } {
  const parts = columns.map((column) =>
    column.id === label ? `minmax(${column.getSize()}px, 1fr)` : `${column.getSize()}px`,
  );
  return {
    template: `${selectWidth}px ${codeWidth}px ${parts.join(' ')}`,
    width: columns.reduce((sum, column) => sum + column.getSize(), selectWidth + codeWidth),
  };
}

export type Columns = ReturnType<typeof useColumns>;
export type HeaderOf = ReturnType<Columns['getFlatHeaders']>[number];
