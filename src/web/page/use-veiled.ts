import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';

/**
 * Reads what is veiled from the signed-in person. It is read anew wherever something is veiled, because the reason may
 * just have arisen.
 */
export const useVeiled = () =>
  useQuery({ ...sessionQuery, staleTime: 0, refetchOnMount: 'always' }).data?.veiled ?? [];
