import { useSearch } from '@tanstack/react-router';
import type { PlainDate } from '#isms/kernel/values/calendar.ts';

/** Returns the past day that is shown, from the address; undefined is now. The as-of day is read nowhere else. */
export const useAsOf = (): PlainDate | undefined =>
  useSearch({ strict: false, select: (search) => search.asOf });

/** Returns whether the past is shown: then no changes are offered. */
export const useReadOnly = (): boolean => useAsOf() !== undefined;
