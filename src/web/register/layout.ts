import type { Column } from './column.ts';

/** How one person looks at one register, kept in their browser. */
export interface Layout {
  /** Columns in their order; what is not named has not been seen yet and follows. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly compact: boolean;
}

export const firstLayout = (columns: readonly Column[], shown: readonly string[]): Layout => ({
  order: columns.map(({ name }) => name),
  hidden: columns.map(({ name }) => name).filter((name) => !shown.includes(name)),
  widths: {},
  compact: false,
});

/** The columns of a layout, in its order. Columns declared since it was kept come last, hidden. */
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

export const toggled = (layout: Layout, name: string): Layout => ({
  ...layout,
  order: layout.order.includes(name) ? layout.order : [...layout.order, name],
  hidden: layout.hidden.includes(name)
    ? layout.hidden.filter((each) => each !== name)
    : layout.order.includes(name)
      ? [...layout.hidden, name]
      : layout.hidden,
});

/** The layout with a column one place further to the start or the end. */
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

/** A layout as it was kept, or undefined for what is none. */
export function readLayout(kept: unknown): Layout | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { order, hidden, widths, compact } = kept as Partial<Layout>;
  if (!Array.isArray(order) || !Array.isArray(hidden)) return undefined;
  return { order, hidden, widths: widths ?? {}, compact: compact === true };
}
