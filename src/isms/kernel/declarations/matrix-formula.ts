import type { Details } from '../field-kinds/field.ts';

type Values = Readonly<Record<string, unknown>>;
type Painted = Pick<Details, 'matrix'>;
export type MatrixFormula = readonly (readonly number[])[];

const formulas = {
  sum: ({ row, column }: Cell) => row + column,
  product: ({ row, column }: Cell) => row * column,
  /** Rounded to 12 significant digits, so that 0.1 times 3 is 0.3 and reaches a limit of 0.3. */
  loss: ({ rate, amount }: Cell) =>
    rate === undefined || amount === undefined ? undefined : Number((rate * amount).toPrecision(12)),
} as const;

/** A cell of the matrix: the positions of its two steps, counted from 1, and their figures. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rate: number | undefined;
  readonly amount: number | undefined;
}

const entriesOf = (values: Values, list = ''): readonly Values[] =>
  Array.isArray(values[list]) ? (values[list] as readonly Values[]) : [];

const figure = (entry: Values, name = ''): number | undefined =>
  typeof entry[name] === 'number' ? entry[name] : undefined;

const formulaOf = ({ matrix }: Painted, values: Values) =>
  Object.entries(formulas).find(([name]) => name === values[matrix?.formula?.by ?? ''])?.[1];

/** Checks whether the matrix of a record follows from a formula and is not filled by hand. */
export const isByFormula = (field: Painted, values: Values): boolean =>
  formulaOf(field, values) !== undefined;

/** Returns the result of the formula in each cell; undefined without a formula, or while a figure is missing. */
export function measuresOf(field: Painted, values: Values): MatrixFormula | undefined {
  const formula = formulaOf(field, values);
  const { up, across, formula: names } = field.matrix ?? {};
  const rows = entriesOf(values, up).map((step, row) =>
    entriesOf(values, across).map((other, column) =>
      formula?.({
        row: row + 1,
        column: column + 1,
        rate: figure(step, names?.rate),
        amount: figure(other, names?.amount),
      }),
    ),
  );
  return rows.flat().includes(undefined) ? undefined : (rows as MatrixFormula);
}

/** Returns the limit at which each level but the lowest begins; undefined while a limit is missing. */
export function limitsOf({ matrix }: Painted, values: Values): readonly number[] | undefined {
  const limits = entriesOf(values, matrix?.steps)
    .slice(1)
    .map((level) => figure(level, matrix?.formula?.from));
  return limits.includes(undefined) ? undefined : (limits as readonly number[]);
}

/**
 * Returns the matrix by the formula: each cell has the highest level whose limit its result reaches. Undefined while a
 * limit or figure is missing.
 */
export function matrixByFormula(field: Painted, values: Values): MatrixFormula | undefined {
  const limits = limitsOf(field, values);
  return (
    limits &&
    measuresOf(field, values)?.map((cells) =>
      cells.map((measure) => 1 + limits.filter((limit) => limit <= measure).length),
    )
  );
}

/** Returns the cells, by row and column from 0, whose level is lower than that of a cell with lower steps. */
export const decreasingCells = (grid: MatrixFormula): readonly (readonly [row: number, column: number])[] =>
  grid.flatMap((cells, row) =>
    cells.flatMap((level, column) =>
      level < (cells[column - 1] ?? 0) || level < (grid[row - 1]?.[column] ?? 0)
        ? [[row, column] as const]
        : [],
    ),
  );
