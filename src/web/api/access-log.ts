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
    // While something else is asked for, what was found before stays.
    placeholderData: (previous) => previous,
  });

/** Who signed in and who failed, page after page. */
export const useAccessLog = (query: AccessLogQuery) => useInfiniteQuery(eventsQuery(query));

/** Where a file of all that answers a question is. */
export const accessLogFile = (query: AccessLogQuery): string => apiLink(path, { ...query, format: 'csv' });

/** The days of which there is a digest. */
export const useAccessLogDays = () =>
  useQuery({
    queryKey: ['access-log-days'],
    queryFn: ({ signal }) => request<AccessLogDays>(`${path}/days`, { signal }),
  });

/** Holds the log against its digests. */
export const useVerifyAccessLog = () =>
  useMutation({ mutationFn: () => request<AccessLogDays>(`${path}/verify`, { method: 'POST' }) });
