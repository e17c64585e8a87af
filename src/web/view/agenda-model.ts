import { daysBetween, type PlainDate } from '#isms/kernel/values/calendar.ts';

/** A period of time by which people plan. */
export interface Stretch<T> {
  readonly is: 'missed' | 'overdue' | 'week' | 'month' | 'later';
  /** The first day of the month, for later periods. */
  readonly month?: PlainDate;
  readonly items: readonly T[];
}

/** Groups dated items by period: missed, overdue, within a week, within a month, then month by month. */
export function stretches<T>(
  items: readonly T[],
  dayOf: (item: T) => PlainDate,
  isMissed: (item: T) => boolean,
  today: PlainDate,
): readonly Stretch<T>[] {
  const ordered = items.toSorted(
    (a, b) =>
      Number(isMissed(b)) - Number(isMissed(a)) || (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0),
  );
  const groups = Map.groupBy(ordered, (item) => {
    const days = daysBetween(today, dayOf(item));
    if (isMissed(item)) return 'missed';
    if (days < 0) return 'overdue';
    if (days <= 7) return 'week';
    return days <= 31 ? 'month' : `${dayOf(item).slice(0, 7)}-01`;
  });
  return [...groups].map(([key, own]): Stretch<T> =>
    key === 'missed' || key === 'overdue' || key === 'week' || key === 'month'
      ? { is: key, items: own }
      : { is: 'later', month: key, items: own },
  );
}
