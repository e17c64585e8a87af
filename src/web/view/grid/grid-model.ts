import type { Rows } from '#server/contract/contract.ts';
import type { ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';

/** A row of a grid: a record, and the view's rows for each of its columns. */
export interface GridRow {
  readonly id: string;
  readonly cells: ReadonlyMap<string, ViewRow>;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly string[];
  /** Number of cells in each state. */
  readonly states: ReadonlyMap<string, number>;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the grid for the rows of a view; records down and across are sorted by name. */
export function gridOf(rows: Rows['rows'], parts: Parts<'grid'>, names: Rows['names']): Grid {
  const byName = (a: string, b: string): number =>
    (names[a]?.label ?? a).localeCompare(names[b]?.label ?? b, undefined, { numeric: true });
  const down = Map.groupBy(rows, ({ cells }) => textOf(cells[parts.down]));
  const states = Map.groupBy(rows, ({ cells }) => textOf(cells[parts.state]));
  return {
    rows: [...down]
      .toSorted(([a], [b]) => byName(a, b))
      .map(([id, own]) => ({ id, cells: new Map(own.map((row) => [textOf(row.cells[parts.across]), row])) })),
    columns: [...new Set(rows.map(({ cells }) => textOf(cells[parts.across])))].toSorted(byName),
    states: new Map([...states].map(([state, own]) => [state, own.length])),
  };
}

/** Splits columns into portions that fit side by side, as even as possible. */
export function portionsOf(columns: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.ceil(columns.length / most);
  const size = Math.ceil(columns.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => columns.slice(index * size, (index + 1) * size));
}
