import type { Column } from './column.ts';

/** The layout that a person chose for a register, kept in their browser. */
export interface Layout {
  /** Columns in their order. Columns that are not named are new, and come last. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly compact: boolean;
  /** Whether columns at the end are hidden when there is no room; otherwise the list scrolls sideways. */
  readonly fit: boolean;
}

export const firstLayout = (columns: readonly Column[], shown: readonly string[]): Layout => ({
  order: columns.map(({ name }) => name),
  hidden: columns.map(({ name }) => name).filter((name) => !shown.includes(name)),
  widths: {},
  compact: false,
  fit: true,
});

/** Returns the columns of a layout in its order. Columns declared after it was kept come last, hidden. */
export function arranged(
  layout: Layout,
  columns: readonly Column[],
): readonly (Column & { readonly isHidden: boolean })[] {
  const known = layout.order.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const fresh = columns.filter(({ name }) => !layout.order.includes(name));
  return [
    ...known.map((column) => ({ ...column, isHidden: layout.hidden.includes(column.name) })),
    ...fresh.map((column) => ({ ...column, isHidden: true })),
  ].map((column) => ({ ...column, width: layout.widths[column.name] ?? column.width }));
}

/**
 * Returns the layout with a column shown or hidden. A column that is made visible is shown even without room for it.
 */
export function toggled(layout: Layout, name: string): Layout {
  const isKnown = layout.order.includes(name);
  if (isKnown && !layout.hidden.includes(name)) return { ...layout, hidden: [...layout.hidden, name] };
  return {
    ...layout,
    order: isKnown ? layout.order : [...layout.order, name],
    hidden: layout.hidden.filter((each) => each !== name),
    fit: false,
  };
}

// Pixels: wide enough to show most labels in full.
const comfortable = 384;

/**
 * Returns the columns at the end that have no room beside those before them, if the flexible column is to have a
 * comfortable width.
 */
export function withoutRoom(
  columns: readonly Pick<Column, 'name' | 'width'>[],
  flexible: string,
  room: number,
): readonly string[] {
  let left = room;
  const first = columns.findIndex(({ name, width }) => {
    left -= name === flexible ? Math.max(width, comfortable) : width;
    return left < 0;
  });
  return first < 0
    ? []
    : columns
        .slice(first)
        .map(({ name }) => name)
        .filter((name) => name !== flexible);
}

/** Returns the layout with a column moved by one position towards the start or the end. */
export function moved(layout: Layout, columns: readonly Column[], name: string, by: -1 | 1): Layout {
  const order = arranged(layout, columns).map((column) => column.name);
  const from = order.indexOf(name);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return layout;
  const hidden = arranged(layout, columns)
    .filter(({ isHidden }) => isHidden)
    .map((column) => column.name);
  return { ...layout, hidden, order: order.toSpliced(from, 1).toSpliced(to, 0, name) };
}

/** Reads a kept layout; undefined if the value is none. */
export function readLayout(kept: unknown): Layout | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { order, hidden, widths, compact, fit } = kept as Partial<Layout>;
  if (!Array.isArray(order) || !Array.isArray(hidden)) return undefined;
  return { order, hidden, widths: widths ?? {}, compact: compact === true, fit: fit !== false };
}
