import type { PlainDate } from '#isms/kernel/values/calendar.ts';

/**
 * Returns the record with the latest day; of several on that day, the last in the list. Records without a day do not
 * count.
 */
export function latest<R>(records: readonly R[], dayOf: (record: R) => PlainDate | undefined): R | undefined {
  let found: { readonly record: R; readonly day: PlainDate } | undefined;
  for (const record of records) {
    const day = dayOf(record);
    if (day !== undefined && (found === undefined || day >= found.day)) found = { record, day };
  }
  return found?.record;
}

/** Returns the latest of these days that is not after `asOf`; undefined if there is none. */
export const latestDay = (days: readonly (PlainDate | undefined)[], asOf: PlainDate): PlainDate | undefined =>
  days.reduce(
    (last, day) => (day !== undefined && day <= asOf && day > (last ?? '') ? day : last),
    undefined,
  );

/** Returns the first of these days; undefined ones do not count. */
export const earliest = (days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days
    .filter((day) => day !== undefined)
    .reduce<PlainDate | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
