import type { PlainDate } from '#isms/kernel/calendar.ts';

/** The first of these days; what is empty does not count. */
export const earliest = (days: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  days
    .filter((day) => day !== undefined)
    .reduce<PlainDate | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
