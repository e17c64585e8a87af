import { useSearch } from '@tanstack/react-router';
import type { Edition } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';

/** The edition of the standard shown: the address names one, or it is the one the organisation works to. */
export function useEdition(): Edition {
  const { edition } = useSession().organisation;
  const named = useSearch({ strict: false, select: (search) => search.edition });
  return named ?? edition;
}
