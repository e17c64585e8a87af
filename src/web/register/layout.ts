import type { Column } from './column.ts';

/** How one person looks at one register, kept in their browser. */
export interface Layout {
  /** Columns in their order; what is not named has not been seen yet and follows. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly compact: boolean;
  /** Columns at the end that have no room are left out; otherwise the list scrolls sideways. */
  readonly fit: boolean;
}

export const firstLayout = (columns: readonly Column[], shown: readonly string[]): Layout => ({
  order: columns.map(({ name }) => name),
  hidden: columns.map(({ name }) => name).filter((name) => !shown.includes(name)),
  widths: {},
  compact: false,
  fit: true,
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

/** The layout with a column shown or hidden. Whoever asks for one wants to see it, be there room or not. */
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

// Wide enough to read what most records are called to its end.
const comfortable = 384;

/** The columns at the end that have no room beside those before them, if the flexible one is to be read in comfort. */
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
  const { order, hidden, widths, compact, fit } = kept as Partial<Layout>;
  if (!Array.isArray(order) || !Array.isArray(hidden)) return undefined;
  return { order, hidden, widths: widths ?? {}, compact: compact === true, fit: fit !== false };
}
