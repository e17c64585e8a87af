import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { AccessKinds, AccessLog, AccessLogDays } from '#server/contract/contract.ts';
import { apiLink, request } from './request.ts';

export interface AccessLogQuery {
  readonly what?: readonly (keyof AccessKinds)[] | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly since?: string | undefined;
}

const path = 'administration/access-log';

const eventsQuery = (query: AccessLogQuery) =>
  infiniteQueryOptions({
    queryKey: ['access-log', query],
    queryFn: ({ pageParam, signal }) =>
      request<AccessLog>(path, {
        query: { ...query, ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: AccessLog) => last.next,
    // Keeps the former results on screen while a new query is fetched.
    placeholderData: (previous) => previous,
  });

/** Reads who signed in and who failed to, page by page. */
export const useAccessLog = (query: AccessLogQuery) => useInfiniteQuery(eventsQuery(query));

/** Returns the address of a file with all events that match the query. */
export const accessLogFile = (query: AccessLogQuery): string => apiLink(path, { ...query, format: 'csv' });

/** Reads the days that have a digest. */
export const useAccessLogDays = () =>
  useQuery({
    queryKey: ['access-log-days'],
    queryFn: ({ signal }) => request<AccessLogDays>(`${path}/days`, { signal }),
  });

/** Verifies the log against its digests. */
export const useVerifyAccessLog = () =>
  useMutation({ mutationFn: () => request<AccessLogDays>(`${path}/verify`, { method: 'POST' }) });
