import { addDays, addMonths, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';

/** A day marked beside a bar, with the column that holds it. */
export interface DayMark {
  readonly column: string;
  readonly on: PlainDate;
}

/** A former due date that was postponed. */
export interface FormerDay {
  readonly on: PlainDate;
  readonly reason: string;
}

/** A row as a bar on the timeline, with the rows folded under it. */
export interface Bar {
  readonly row: ViewRow;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
  readonly done: PlainDate | undefined;
  readonly moved: readonly FormerDay[];
  readonly marks: readonly DayMark[];
  readonly parts: readonly Bar[];
}

const day = (value: unknown): PlainDate | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

interface TimelineEntry {
  readonly from?: unknown;
  readonly reason?: unknown;
}

function barOf(row: ViewRow, parts: Parts<'timeline'>, below: readonly Bar[]): readonly Bar[] {
  const { cells } = row;
  const from = day(cells[parts.from]);
  if (from === undefined) return [];
  const moves = cells[parts.moves];
  return [
    {
      row,
      from,
      to: day(cells[parts.to]),
      done: day(cells[parts.done]),
      moved: (Array.isArray(moves) ? (moves as readonly TimelineEntry[]) : []).flatMap((entry) => {
        const on = day(entry.from);
        return on === undefined ? [] : [{ on, reason: typeof entry.reason === 'string' ? entry.reason : '' }];
      }),
      marks: parts.marks.flatMap((column) => {
        const on = day(cells[column]);
        return on === undefined ? [] : [{ column, on }];
      }),
      parts: below,
    },
  ];
}

/** Returns the rows as bars; rows that belong to another one are its parts. */
export function barsOf(rows: readonly ViewRow[], parts: Parts<'timeline'>): readonly Bar[] {
  const below = Map.groupBy(rows, ({ cells }) => (parts.under ? day(cells[parts.under]) : undefined));
  return (below.get(undefined) ?? []).flatMap((row) =>
    barOf(
      row,
      parts,
      (below.get(row.key) ?? []).flatMap((part) => barOf(part, parts, [])),
    ),
  );
}

/** Returns the number of days by which it was or is late; undefined if it is in time. */
export function lateBy({ to, done }: Pick<Bar, 'to' | 'done'>, today: PlainDate): number | undefined {
  const days = to === undefined ? 0 : daysBetween(to, done ?? today);
  return days > 0 ? days : undefined;
}

/** The period that is shown. */
export interface Range {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const spans = ['quarter', 'year', 'all'] as const;
export type Span = (typeof spans)[number];

const halves: Readonly<Record<Exclude<Span, 'all'>, number>> = { quarter: 45, year: 183 };

const daysOf = ({ from, to, done, moved, marks, parts }: Bar): readonly PlainDate[] => [
  from,
  ...[to, done].filter((each) => each !== undefined),
  ...[...moved, ...marks].map(({ on }) => on),
  ...parts.flatMap(daysOf),
];

const firstOfMonth = (on: PlainDate): PlainDate => `${on.slice(0, 7)}-01`;

/** Returns a period around a day, or whole months that contain everything. */
export function rangeOf(span: Span, around: PlainDate, bars: readonly Bar[]): Range {
  if (span !== 'all') return { from: addDays(around, -halves[span]), to: addDays(around, halves[span]) };
  const days = [around, ...bars.flatMap(daysOf)].toSorted();
  return {
    from: firstOfMonth(days[0] ?? around),
    to: firstOfMonth(addMonths(firstOfMonth(days.at(-1) ?? around), 1)),
  };
}

/** Returns the position of a day in a range in percent: below 0 before it, above 100 after it. */
export const along = ({ from, to }: Range, on: PlainDate): number =>
  (daysBetween(from, on) / Math.max(daysBetween(from, to), 1)) * 100;

export const isWithin = (range: Range, on: PlainDate): boolean => on >= range.from && on <= range.to;

/** Returns whether any part of a row is visible in a range. */
export function isSeen(bar: Bar, range: Range, today: PlainDate): boolean {
  const until = [bar.to, bar.done ?? (bar.to === undefined || bar.to < today ? today : undefined)]
    .filter((each) => each !== undefined)
    .reduce((last, each) => (each > last ? each : last), bar.from);
  return (
    (bar.from <= range.to && until >= range.from) ||
    [...bar.moved, ...bar.marks].some(({ on }) => isWithin(range, on)) ||
    bar.parts.some((part) => isSeen(part, range, today))
  );
}

/** A piece of a bar, in percent of the range. */
export interface Piece {
  readonly is: 'past' | 'ahead' | 'late' | 'open';
  readonly start: number;
  readonly length: number;
}

/** Returns the pieces of a bar within a range: past, future, and late. */
export function piecesOf({ from, to, done }: Bar, range: Range, today: PlainDate): readonly Piece[] {
  const end = done ?? today;
  const planned = to ?? end;
  const pieces: readonly (readonly [Piece['is'], PlainDate, PlainDate])[] = [
    // Without a due date, its end is unknown.
    [to === undefined && done === undefined ? 'open' : 'past', from, planned < end ? planned : end],
    ['ahead', from > end ? from : end, done === undefined ? planned : end],
    ['late', from > planned ? from : planned, end],
  ];
  return pieces.flatMap(([is, a, b]) => {
    const [start, stop] = [Math.max(along(range, a), 0), Math.min(along(range, b), 100)];
    return a < b && start < stop ? [{ is, start, length: stop - start }] : [];
  });
}

/** A month, quarter or year in a range, in percent. */
export interface Stretch {
  readonly from: PlainDate;
  readonly start: number;
  readonly length: number;
}

/** Returns the calendar periods of some months that a range touches, cut off at its ends. */
export function stretchesOf(range: Range, months: number): readonly Stretch[] {
  const month = Number(range.from.slice(5, 7)) - 1;
  const first = addMonths(firstOfMonth(range.from), -(month % months));
  const found: Stretch[] = [];
  for (let from = first; from < range.to; from = addMonths(from, months)) {
    const [start, stop] = [
      Math.max(along(range, from), 0),
      Math.min(along(range, addMonths(from, months)), 100),
    ];
    if (stop > start) found.push({ from, start, length: stop - start });
  }
  return found;
}

const monthSteps = [1, 3, 6, 12];

/** Returns the number of months per tick, so that there are at most `most` ticks. */
export const monthsPerTick = (range: Range, most: number): number =>
  monthSteps.find((step) => daysBetween(range.from, range.to) / 30.44 / step <= most) ?? 12;

export const quarterOf = (on: PlainDate): number => Math.ceil(Number(on.slice(5, 7)) / 3);
