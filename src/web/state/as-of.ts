import { useSearch } from '@tanstack/react-router';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';

/** The past day that is shown, from the address; undefined is now. The one place the as-of day is taken from. */
export const useAsOf = (): PlainDate | undefined =>
  useSearch({ strict: false, select: (search) => search.asOf });

/** Whether the past is shown: then nothing that would change anything is offered. */
export const useReadOnly = (): boolean => useAsOf() !== undefined;
