import { sentences } from '../values/sentence.ts';
import { add, type Duration, type PlainDate } from '../values/calendar.ts';
import type { ComparisonDay } from './comparison-day.ts';
import { matches } from './condition.ts';
import { invalid, type Problem } from '../values/problem.ts';
import type { Reader } from './reader.ts';
import type { View } from './view.ts';

const texts = sentences('comparison', {
  mustNotBeAfter: 'must not be after {asOf}, the day it is compared with',
});

/** The earlier day a view is compared with, and the days that may be chosen instead. */
export interface DayComparison {
  readonly with: PlainDate;
  readonly days: { readonly key: string; readonly title: string; readonly on: PlainDate }[];
}

/** Returns a function that finds the day that lies this duration before the day shown. */
export function earlier(by: Duration): ComparisonDay['on'] {
  return (s) => add(s.asOf, by, -1);
}

/** Checks whether a view with these parameters compares two days. */
export const doesCompare = (
  { compares, comparesWhen = {} }: Pick<View, 'compares' | 'comparesWhen'>,
  parameters: object,
): boolean => compares !== undefined && matches(comparesWhen, { fields: parameters });

/**
 * Returns the day a view is compared with: the one its parameter names, or else the first of its landmarks. Returns an
 * `invalid` problem if the named day is after the day shown.
 */
export function compared(
  { compares = '', landmarks = {} }: Pick<View, 'compares' | 'landmarks'>,
  named: PlainDate | undefined,
  s: Reader,
): DayComparison | Problem {
  if (named !== undefined && named > s.asOf)
    return invalid([{ path: compares, message: texts.mustNotBeAfter({ asOf: s.asOf }) }]);
  const days = Object.entries(landmarks).flatMap(([key, { title, on }]) => {
    const day = on(s);
    return day !== undefined && day < s.asOf ? [{ key, title, on: day }] : [];
  });
  // Without an earlier day, the view is compared with itself, so that nothing has changed.
  return { with: named ?? days[0]?.on ?? s.asOf, days };
}
