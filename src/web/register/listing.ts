import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Page } from '#server/contract/contract.ts';
import { keys } from '../api/keys.ts';
import { path, request } from '../api/request.ts';
import type { RegisterSearch } from '../router/search.ts';

/** What of an address says which records are listed, and in which order. */
export type ListingRequest = Pick<RegisterSearch, 'q' | 'where' | 'sort' | 'retired'>;

// The first page fills a screen at once; whoever scrolls on wants many.
const [first, further] = [100, 500];

export const listingQuery = (
  register: string,
  { q, where, sort, retired }: ListingRequest,
  asOf: string | undefined,
) =>
  infiniteQueryOptions({
    queryKey: keys.page(register, { q, where, sort, retired, asOf, listing: true }),
    queryFn: ({ pageParam, signal }) =>
      request<Page>(path('registers', register), {
        query: {
          q,
          where,
          sort,
          retired,
          asOf,
          limit: pageParam === undefined ? first : further,
          after: pageParam,
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next,
    placeholderData: keepPreviousData,
  });

/** Whether anything narrows the list down. */
export const isNarrowed = ({ q, where, retired }: ListingRequest): boolean =>
  (q ?? '') !== '' || (where ?? []).length > 0 || retired === 'only';
