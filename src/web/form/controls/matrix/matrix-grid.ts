type Grid = readonly (readonly number[])[];

interface GridCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Returns a matrix with as many rows and columns as its scales have steps. New cells start at the level of their
 * nearest neighbour.
 */
export function fitted(value: unknown, rows: number, columns: number, levels: number): Grid {
  const given = Array.isArray(value) ? (value as Grid) : [];
  const levelAt = (row: number, column: number): number => {
    const cells = given[Math.min(row, given.length - 1)] ?? [];
    return Math.min(Math.max(cells[Math.min(column, cells.length - 1)] ?? 1, 1), Math.max(levels, 1));
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => levelAt(row, column)),
  );
}

/** Returns the cell that an arrow key moves to. Rows are drawn from the highest down, so up leads to a higher row. */
export function stepFrom({ row, column }: GridCell, key: string, grid: Grid): GridCell | undefined {
  const by: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [1, 0],
    ArrowDown: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
  };
  const step = by[key];
  if (!step) return undefined;
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  return {
    row: Math.min(Math.max(row + step[0], 0), rows - 1),
    column: Math.min(Math.max(column + step[1], 0), columns - 1),
  };
}
