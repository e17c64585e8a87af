/** An element of a column with its height in rows. */
export interface Band {
  readonly key: string;
  readonly rows: number;
}

/** A line between two columns, in percent of the space between them. */
export interface BowTieLine {
  readonly key: string;
  /** Keys of its elements: it is highlighted when all of them are. */
  readonly ends: readonly string[];
  readonly path: string;
}

/** Returns the middle of each band, in percent of the height of its column. */
export function middles(bands: readonly Band[]): ReadonlyMap<string, number> {
  const all = bands.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  const found = new Map<string, number>();
  for (const { key, rows } of bands) {
    found.set(key, round(((before + rows / 2) / all) * 100));
    before += rows;
  }
  return found;
}

const at = (places: ReadonlyMap<string, number>, key: string): number => places.get(key) ?? 50;

/**
 * Returns the lines from one column to the next. `from` gives the left bands that lead to a right band. Where it is
 * undefined all do, and these lines meet in the middle, which shows that none is meant in particular.
 */
export function linesBetween(
  left: readonly Band[],
  right: readonly Band[],
  from: (key: string) => readonly string[] | undefined = () => undefined,
): readonly BowTieLine[] {
  const [starts, ends] = [middles(left), middles(right)];
  const single = ({ key }: Band, to: Band): BowTieLine => ({
    key: `${key} > ${to.key}`,
    ends: [key, to.key],
    path: curve([0, at(starts, key)], [100, at(ends, to.key)]),
  });
  const [common, own] = [
    right.filter(({ key }) => from(key) === undefined),
    right.filter(({ key }) => from(key) !== undefined),
  ];
  const direct = own.flatMap((to) =>
    left.filter(({ key }) => from(to.key)?.includes(key)).map((each) => single(each, to)),
  );
  const [onlyLeft] = left;
  const [onlyRight] = common;
  if (common.length === 0) return direct;
  if (left.length === 1 && onlyLeft) return [...common.map((to) => single(onlyLeft, to)), ...direct];
  if (common.length === 1 && onlyRight) return [...left.map((each) => single(each, onlyRight)), ...direct];
  return [
    ...left.map(({ key }) => ({
      key: `${key} >`,
      ends: [key],
      path: curve([0, at(starts, key)], [50, 50]),
    })),
    ...common.map(({ key }) => ({
      key: `> ${key}`,
      ends: [key],
      path: curve([50, 50], [100, at(ends, key)]),
    })),
    ...direct,
  ];
}

type Point = readonly [x: number, y: number];

const curve = ([x, y]: Point, [toX, toY]: Point): string => {
  const middle = (x + toX) / 2;
  return `M${x} ${y}C${middle} ${y} ${middle} ${toY} ${toX} ${toY}`;
};

const round = (y: number): number => Math.round(y * 100) / 100;

// The number of letters that certainly fit on a line of a card, and the height of its padding in lines.
const [letters, around] = [22, 2];

/** Returns the number of lines a text takes on a card. */
export const linesFor = (text: string, most = Infinity): number =>
  Math.min(most, Math.ceil(text.length / letters));

/** Returns the number of rows that a card with some lines takes in the drawing. */
export const rowsFor = (lines: number): number => lines + around;
