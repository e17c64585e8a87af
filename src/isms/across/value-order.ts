import type { PlainDate } from '#isms/kernel/values/calendar.ts';

/** Whether two values stand in order, as days and times of day do when compared as text; one that is empty contradicts nothing. */
export const areInOrder = <V extends PlainDate | number>(
  earlier: V | undefined,
  later: V | undefined,
): boolean => earlier === undefined || later === undefined || earlier <= later;
