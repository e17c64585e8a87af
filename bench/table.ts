import type { Figure } from './measure.ts';

/** A table of figures for the README. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Formats a number with its significant digits. */
export const short = (value: number): string => {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(value < 100 ? 2 : 3));
  return rounded.toLocaleString('en-GB', { maximumFractionDigits: 2 });
};

export const whole = (value: number): string => value.toLocaleString('en-GB');

/** Formats a median with the minimum. */
export const both = (figure: Figure | undefined): string =>
  figure ? `${short(figure.median)} (${short(figure.least)})` : '';

/** Returns whether a median meets an aim, as text. */
export const met = (median: number, aim: number): string => (median <= aim ? 'met' : 'missed');

/** Returns a table of figures one below the other, each beside its floor if it has one. */
export function tableOf(
  title: string,
  figures: readonly Figure[],
  aims: Readonly<Record<string, Aim>> = {},
): Table {
  return {
    title,
    head: ['what', 'median', 'least', 'floor', 'aim', ''],
    rows: figures.map((figure) => {
      const aim = aims[figure.name];
      return [figure.name, said(figure.median, figure), said(figure.least, figure), ...judged(figure, aim)];
    }),
  };
}

/** The limit for a figure: an absolute one, or a multiple of its floor. */
export interface Aim {
  readonly below?: number;
  readonly times?: number;
}

const said = (value: number, { unit }: Figure): string =>
  unit === 'ms' ? short(value) : `${short(value)} ${unit}`;

function judged({ median, floor, unit }: Figure, { below, times }: Aim = {}): readonly string[] {
  const ratio = floor === undefined ? '' : `${short(median / floor)} times`;
  const aim =
    below === undefined
      ? times === undefined
        ? ''
        : `${times} times`
      : `< ${below}${unit === 'ms' ? '' : ` ${unit}`}`;
  const most = below ?? (times !== undefined && floor !== undefined ? times * floor : undefined);
  const verdict = most === undefined ? '' : met(median, most);
  return [
    floor === undefined ? '' : short(floor),
    aim,
    [verdict, ratio].filter((each) => each !== '').join(': '),
  ];
}

/** Formats a table in Markdown, under its title. */
export function markdown({ title, head, rows }: Table): string {
  return [`### ${title}`, '', line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line), ''].join('\n');
}

const line = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
