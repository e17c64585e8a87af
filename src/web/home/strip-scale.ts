import { addDays, daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Timeline } from '#server/contract/contract.ts';

/** The days from the first commit until today, laid out on a line of `width` pixels. */
export interface Scale {
  readonly from: PlainDate;
  readonly today: PlainDate;
  readonly width: number;
}

const length = ({ from, today }: Scale): number => Math.max(daysBetween(from, today), 1);

export const xOf = (scale: Scale, day: PlainDate): number =>
  (daysBetween(scale.from, day) / length(scale)) * scale.width;

/** Returns the day at a point of the line; beyond its ends, the first or last day. */
export function dayAt(scale: Scale, x: number): PlainDate {
  const share = scale.width > 0 ? Math.min(Math.max(x / scale.width, 0), 1) : 1;
  return addDays(scale.from, Math.round(share * length(scale)));
}

/** Returns the nearest of some days if it is drawn within `reach` pixels of a point, otherwise the day at the point. */
export function dayNear(scale: Scale, x: number, days: readonly PlainDate[], reach: number): PlainDate {
  const [nearest] = days
    .map((day) => ({ day, away: Math.abs(xOf(scale, day) - x) }))
    .toSorted((a, b) => a.away - b.away);
  return nearest && nearest.away <= reach ? nearest.day : dayAt(scale, x);
}

export const clamp = ({ from, today }: Pick<Scale, 'from' | 'today'>, day: PlainDate): PlainDate =>
  day < from ? from : day > today ? today : day;

/** A tick for a pixel with commits: its `height` from 0 to 1, and whether a decision was among them. */
export interface Tick {
  readonly x: number;
  readonly height: number;
  readonly decided: boolean;
}

export function ticksOf(scale: Scale, days: Timeline['days']): readonly Tick[] {
  const byPixel = Map.groupBy(days, ({ on }) => Math.round(xOf(scale, on)));
  const sums = [...byPixel].map(([x, own]) => ({
    x,
    commits: own.reduce((sum, { commits }) => sum + commits, 0),
    decided: own.some(({ decisions }) => decisions > 0),
  }));
  // A day with a hundred imported commits must not flatten the others, so heights grow with the logarithm.
  const most = Math.log1p(Math.max(1, ...sums.map(({ commits }) => commits)));
  return sums.map(({ x, commits, decided }) => ({ x, decided, height: Math.log1p(commits) / most }));
}

export interface Mark {
  readonly x: number;
  readonly day: PlainDate;
  /** Whether a new year begins, whose number is then shown. */
  readonly isYear: boolean;
}

const monthSteps = [1, 3, 6, 12];

/** Returns the first days of months, as many as have room at `apart` pixels. */
export function monthMarks(scale: Scale, apart: number): readonly Mark[] {
  const months = length(scale) / 30.44;
  const step = monthSteps.find((each) => (scale.width / months) * each >= apart) ?? 12;
  const first = Number(scale.from.slice(0, 4)) * 12 + Number(scale.from.slice(5, 7)) - 1;
  const marks: Mark[] = [];
  for (let month = Math.ceil((first + 1) / step) * step; ; month += step) {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day > scale.today) return marks;
    marks.push({ x: xOf(scale, day), day, isYear: month % 12 === 0 });
  }
}
