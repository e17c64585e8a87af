import { useSearch } from '@tanstack/react-router';

/** Returns the field that the person was sent to, from the address. */
export const useSoughtField = (): string | undefined =>
  useSearch({ strict: false, select: (search) => search.field });
