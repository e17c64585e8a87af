import type { Placed } from '../../../cells/placed.ts';

/** The minimum width of a field in a row by its kind, in rem, and its share of the remaining width. */
const room: Readonly<Record<string, readonly [least: number, share: string]>> = {
  line: [6, '2fr'],
  number: [4.5, '1fr'],
  yesNo: [6.5, '6.5rem'],
  choice: [7.5, '1.5fr'],
  step: [7.5, '1.5fr'],
};
const position = 1.25;
const buttons = 5.25;
const gap = 0.375;

const roomOf = ({ field: { kind } }: Placed) => room[kind] ?? ([6, '1fr'] as const);

/** Returns the grid columns of entries in rows: position, fields, and the buttons of the row. */
export const columnsOf = (inside: readonly Placed[]): string =>
  [
    `${position}rem`,
    ...inside.map((each) => `minmax(${roomOf(each)[0]}rem, ${roomOf(each)[1]})`),
    `${buttons}rem`,
  ].join(' ');

/** Returns whether rows of these fields need more width than a list has. */
export const isBroad = (inside: readonly Placed[]): boolean =>
  inside.reduce((sum, each) => sum + roomOf(each)[0] + gap, position + gap + buttons) > narrow;

// The width below which the style sheet uses the narrow layout, in rem.
const narrow = 26;
