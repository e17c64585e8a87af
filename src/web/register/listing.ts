import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Page } from '#server/contract/contract.ts';
import { keys } from '../api/keys.ts';
import { path, request } from '../api/request.ts';
import type { RegisterSearch } from '../router/search.ts';

/** The part of an address that decides which records are listed, and in which order. */
export type ListingRequest = Pick<RegisterSearch, 'q' | 'where' | 'sort' | 'retired'>;

// The first page fills a screen quickly; people who scroll on need larger pages.
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

/** Returns whether the list is filtered. */
export const isNarrowed = ({ q, where, retired }: ListingRequest): boolean =>
  (q ?? '') !== '' || (where ?? []).length > 0 || retired === 'only';
