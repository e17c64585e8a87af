import type { Rows } from '#server/contract.ts';

type Cells = Rows['rows'][number]['cells'];

/** Which columns of a view play which part in its matrix. */
export interface MatrixParts {
  readonly up: string;
  readonly across: string;
  readonly level: string;
  readonly count: string;
  /** The column of references that says what stands in a cell. */
  readonly members: string;
  /** The reference that tells several matrices apart, and through which the scales are found. */
  readonly through: string;
  /** What holds of everything in the matrix, as conditions of its register; undefined where a list cannot be told by them. */
  readonly among?: readonly string[] | undefined;
}

/** One cell: where it stands, its level, and what is in it. */
export interface MatrixCell {
  readonly up: number;
  readonly across: number;
  readonly level: number | undefined;
  readonly count: number;
  readonly members: readonly string[];
}

/** One matrix: rows from the lowest, each from the least. `row` is a row of the view, through which scales are found. */
export interface Matrix {
  readonly of: string;
  readonly row: Cells;
  readonly rows: readonly (readonly MatrixCell[])[];
  readonly total: number;
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The conditions under which the register lists what stands in a cell: by its place where they can say it, else by code. */
export const listedAt = (
  { up, across, members }: MatrixCell,
  { of }: Pick<Matrix, 'of'>,
  parts: MatrixParts,
  codeOf: (id: string) => string,
): readonly string[] =>
  parts.among
    ? [...parts.among, `${parts.through}:is:${of}`, `${parts.up}:is:${up}`, `${parts.across}:is:${across}`]
    : [`code:is:${members.map(codeOf).join('|')}`];

/** The matrices that the rows of a view amount to, those with most in them first. */
export function matricesOf(rows: Rows['rows'], parts: MatrixParts): readonly Matrix[] {
  const groups = Map.groupBy(rows, ({ cells }) => text(cells[parts.through]));
  return [...groups]
    .map(([of, own]): Matrix => {
      const cells = own.map(({ cells }): MatrixCell => {
        const members = texts(cells[parts.members]);
        return {
          up: number(cells[parts.up]) ?? 0,
          across: number(cells[parts.across]) ?? 0,
          level: number(cells[parts.level]),
          count: number(cells[parts.count]) ?? members.length,
          members,
        };
      });
      const byRow = Map.groupBy(cells, ({ up }) => up);
      return {
        of,
        row: own[0]?.cells ?? {},
        rows: [...byRow]
          .toSorted(([a], [b]) => a - b)
          .map(([, row]) => row.toSorted((a, b) => a.across - b.across)),
        total: cells.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .toSorted((a, b) => b.total - a.total);
}

export interface Place {
  readonly up: number;
  readonly across: number;
}

/** How many went from one cell to another between two days. */
export interface Movement {
  readonly from: Place;
  readonly to: Place;
  readonly members: readonly string[];
}

/** Something that stood on another matrix then: scales differ, so no arrow leads from there to here. */
export interface Rescored {
  readonly member: string;
  readonly from: Matrix;
  readonly was: MatrixCell;
  readonly now: MatrixCell;
}

export interface Moves {
  readonly movements: readonly Movement[];
  readonly rescored: readonly Rescored[];
  /** What stands here now and stood nowhere then, and the reverse. */
  readonly arrived: readonly string[];
  readonly left: readonly string[];
}

/** What moved on a matrix since an earlier day, given all matrices of that day. */
export function moves(before: readonly Matrix[], now: Matrix): Moves {
  const same = before.find(({ of }) => of === now.of);
  const [then, today] = [placesIn(same), placesIn(now)];
  const elsewhere = before
    .filter((matrix) => matrix !== same)
    .map((matrix) => ({ matrix, places: placesIn(matrix) }));
  const movements = Map.groupBy(
    [...today].flatMap(([id, to]) => {
      const from = then.get(id);
      return from && (from.up !== to.up || from.across !== to.across) ? [{ id, from, to }] : [];
    }),
    ({ from, to }) => `${from.up} ${from.across} ${to.up} ${to.across}`,
  );
  const fresh = [...today].filter(([id]) => !then.has(id));
  const rescored = fresh.flatMap(([member, cell]): readonly Rescored[] => {
    const found = elsewhere.find(({ places }) => places.has(member));
    const was = found?.places.get(member);
    return found && was ? [{ member, from: found.matrix, was, now: cell }] : [];
  });
  const known = new Set(rescored.map(({ member }) => member));
  return {
    movements: [...movements.values()].flatMap((all): readonly Movement[] => {
      const [first] = all;
      return first ? [{ from: first.from, to: first.to, members: all.map(({ id }) => id) }] : [];
    }),
    rescored,
    arrived: fresh.flatMap(([id]) => (known.has(id) ? [] : [id])),
    left: [...then.keys()].filter((id) => !today.has(id)),
  };
}

/** How many more stand in a cell than then, of those that moved within the matrix. */
export function differenceIn({ movements }: Moves, { up, across }: Place): number {
  const here = (place: Place): boolean => place.up === up && place.across === across;
  return movements.reduce(
    (sum, { from, to, members }) => sum + (here(to) ? members.length : 0) - (here(from) ? members.length : 0),
    0,
  );
}

const placesIn = (matrix: Matrix | undefined): ReadonlyMap<string, MatrixCell> =>
  new Map(
    (matrix?.rows ?? []).flatMap((row) =>
      row.flatMap((cell) => cell.members.map((id) => [id, cell] as const)),
    ),
  );
