import type { Rows } from '#server/contract/contract.ts';
import type { MatrixParts } from './parts.ts';

type Cells = Rows['rows'][number]['cells'];

export interface MatrixPosition {
  readonly up: number;
  readonly across: number;
}

/** A cell: its position, its level, whether that level is acceptable, and its number of records. */
export interface MatrixCell extends MatrixPosition {
  readonly level: number | undefined;
  readonly acceptable: boolean;
  readonly count: number;
}

/** The number of records that moved from one cell to another. */
export interface Movement {
  readonly from: MatrixPosition;
  readonly to: MatrixPosition;
  readonly count: number;
}

/**
 * A matrix: rows from the lowest, cells from the lowest. `row` is a row of the view, through which scales are found.
 */
export interface Matrix {
  readonly of: string;
  readonly row: Cells;
  readonly rows: readonly (readonly MatrixCell[])[];
  readonly total: number;
  /** Number of records without a position in it. */
  readonly unscored: number;
  /** Sorted from the largest. */
  readonly movements: readonly Movement[];
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the matrices for the rows of a view, those with most records first. */
export function matricesOf(rows: Rows['rows'], parts: MatrixParts): readonly Matrix[] {
  const groups = Map.groupBy(rows, ({ cells }) => text(cells[parts.through]));
  return [...groups]
    .map(([of, own]): Matrix => {
      const all = own.map(({ cells }) => cells);
      const placed = all.filter((cells) => typeof cells[parts.up] === 'number');
      const byRow = Map.groupBy(
        placed.map((cells) => cellOf(cells, parts)),
        ({ up }) => up,
      );
      const total = sum(placed.map((cells) => number(cells[parts.count])));
      return {
        of,
        row: all[0] ?? {},
        rows: [...byRow]
          .toSorted(([a], [b]) => a - b)
          .map(([, row]) => row.toSorted((a, b) => a.across - b.across)),
        total,
        unscored: sum(all.map((cells) => number(cells[parts.count]))) - total,
        movements: placed.flatMap((cells) => movementsTo(cells, parts)).toSorted((a, b) => b.count - a.count),
      };
    })
    .toSorted((a, b) => b.total - a.total);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const placeOf = (cells: Cells, { up, across }: MatrixParts): MatrixPosition => ({
  up: number(cells[up]),
  across: number(cells[across]),
});

function cellOf(cells: Cells, parts: MatrixParts): MatrixCell {
  const level = cells[parts.level];
  return {
    ...placeOf(cells, parts),
    level: typeof level === 'number' ? level : undefined,
    acceptable: cells[parts.acceptable] === true,
    count: number(cells[parts.count]),
  };
}

function movementsTo(cells: Cells, parts: MatrixParts): readonly Movement[] {
  const came = cells[parts.came];
  const to = placeOf(cells, parts);
  return Array.isArray(came)
    ? (came as readonly Cells[]).map((from) => ({
        from: placeOf(from, parts),
        to,
        count: number(from[parts.count]),
      }))
    : [];
}

/** Returns how many more records are in a cell than before, counting those that moved within the matrix. */
export function differenceIn(movements: readonly Movement[], { up, across }: MatrixPosition): number {
  const here = (place: MatrixPosition): boolean => place.up === up && place.across === across;
  return sum(movements.map(({ from, to, count }) => (here(to) ? count : 0) - (here(from) ? count : 0)));
}

/** Counts the records at each level, from the first. */
export const countsByLevel = ({ rows }: Matrix, levels: number): readonly number[] =>
  Array.from({ length: levels }, (_, index) =>
    sum(rows.flat().map(({ level, count }) => (level === index + 1 ? count : 0))),
  );

/** Returns the levels that are not acceptable, and the number of records at these. */
export function aboveCriteria({ rows }: Matrix): {
  readonly levels: readonly number[];
  readonly count: number;
} {
  const above = rows.flat().filter(({ acceptable }) => !acceptable);
  const levels = [...new Set(above.flatMap(({ level }) => level ?? []))].toSorted((a, b) => a - b);
  return { levels, count: sum(above.map(({ count }) => count)) };
}

/** Returns the sides of a cell on which the line between acceptable and unacceptable cells runs. */
export function criteriaBeside({ rows }: Matrix, cell: MatrixCell): readonly ('above' | 'after')[] {
  const at = (place: MatrixPosition) =>
    rows.flat().find(({ up, across }) => up === place.up && across === place.across);
  const differs = (other: MatrixCell | undefined): boolean =>
    other !== undefined && other.acceptable !== cell.acceptable;
  return [
    ...(differs(at({ up: cell.up + 1, across: cell.across })) ? (['above'] as const) : []),
    ...(differs(at({ up: cell.up, across: cell.across + 1 })) ? (['after'] as const) : []),
  ];
}
