import { useSearch } from '@tanstack/react-router';

/** The field somebody was sent to, from the address of the record it is of. */
export const useSoughtField = (): string | undefined =>
  useSearch({ strict: false, select: (search) => search.field });
