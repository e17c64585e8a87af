import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';

/** What is kept from whoever is signed in, asked anew where something is closed: somebody may have asked it of them just now. */
export const useVeiled = () =>
  useQuery({ ...sessionQuery, staleTime: 0, refetchOnMount: 'always' }).data?.veiled ?? [];
