import { useSearch } from '@tanstack/react-router';
import type { Edition } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';

/** Returns the edition of the standard that is shown: the one in the address, or the one the organisation works to. */
export function useEdition(): Edition {
  const { edition } = useSession().organisation;
  const named = useSearch({ strict: false, select: (search) => search.edition });
  return named ?? edition;
}
