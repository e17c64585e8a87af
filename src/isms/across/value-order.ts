import type { PlainDate } from '#isms/kernel/values/calendar.ts';

/**
 * Checks whether two values are in order; days and times of day compare as text. An undefined value is never out of
 * order.
 */
export const areInOrder = <V extends PlainDate | number>(
  earlier: V | undefined,
  later: V | undefined,
): boolean => earlier === undefined || later === undefined || earlier <= later;
