import type { Details } from './field.ts';

type Values = Readonly<Record<string, unknown>>;
type Painted = Pick<Details, 'matrix'>;
export type MatrixFormula = readonly (readonly number[])[];

const formulas = {
  sum: ({ row, column }: Cell) => row + column,
  product: ({ row, column }: Cell) => row * column,
  /** Exact to what anybody could mean: 0.1 times 3 is 0.3, and reaches a limit of 0.3. */
  loss: ({ rate, amount }: Cell) =>
    rate === undefined || amount === undefined ? undefined : Number((rate * amount).toPrecision(12)),
} as const;

/** Where two steps meet: their positions from 1, and what they say in figures. */
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

/** Whether a record says that its matrix follows from a formula, and is not painted by hand. */
export const isByFormula = (field: Painted, values: Values): boolean =>
  formulaOf(field, values) !== undefined;

/** What the formula comes to in each cell; undefined by hand, and as long as a figure is missing. */
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

/** Where each level but the lowest begins; undefined as long as one does not say it. */
export function limitsOf({ matrix }: Painted, values: Values): readonly number[] | undefined {
  const limits = entriesOf(values, matrix?.steps)
    .slice(1)
    .map((level) => figure(level, matrix?.formula?.from));
  return limits.includes(undefined) ? undefined : (limits as readonly number[]);
}

/** The matrix that the formula yields: each cell has the highest level that begins at its measure or below. */
export function matrixByFormula(field: Painted, values: Values): MatrixFormula | undefined {
  const limits = limitsOf(field, values);
  return (
    limits &&
    measuresOf(field, values)?.map((cells) =>
      cells.map((measure) => 1 + limits.filter((limit) => limit <= measure).length),
    )
  );
}

/** The cells, by row and column from 0, whose level is lower than that of a cell with lower steps. */
export const decreasingCells = (grid: MatrixFormula): readonly (readonly [row: number, column: number])[] =>
  grid.flatMap((cells, row) =>
    cells.flatMap((level, column) =>
      level < (cells[column - 1] ?? 0) || level < (grid[row - 1]?.[column] ?? 0)
        ? [[row, column] as const]
        : [],
    ),
  );
