import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Names, RecordAnswer } from '#server/contract/contract.ts';
import { useBeforePrint } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import { listingQuery, type ListingRequest } from './listing.ts';

export interface Listing {
  /** Those fetched so far, from the first on. */
  readonly records: readonly RecordAnswer[];
  readonly names: Names;
  /** How many match, and how many the register holds. */
  readonly total: number;
  readonly of: number;
  readonly error: unknown;
  readonly isFirst: boolean;
  /** The rows shown are those of a former question; the answer is under way. */
  readonly isFormer: boolean;
  /** Asks for what is missing up to a row. */
  readonly need: (index: number) => void;
  readonly retry: () => void;
}

// So many rows ahead of what is seen are fetched before one gets there.
const ahead = 100;
// A page that is under way is waited for, not asked for again.
const joining = { cancelRefetch: false };

/** The records that an address asks for, fetched page after page as far as somebody looks. */
export function useListing(register: string, asked: ListingRequest): Listing {
  const { data, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    listingQuery(register, asked, useAsOf()),
  );
  const records = useMemo(() => data?.pages.flatMap((page) => page.records) ?? [], [data]);
  const names = useMemo<Names>(
    () => Object.assign({}, ...(data?.pages.map((page) => page.names) ?? [])) as Names,
    [data],
  );
  const last = data?.pages.at(-1);
  const loaded = records.length;
  const need = useCallback(
    (index: number) => {
      if (index + ahead >= loaded && hasNextPage) void fetchNextPage(joining);
    },
    [loaded, hasNextPage, fetchNextPage],
  );
  const fetchAll = useCallback(async () => {
    for (let more = hasNextPage; more;) {
      const { hasNextPage: isMore, isError } = await fetchNextPage(joining);
      more = isMore && !isError;
    }
  }, [hasNextPage, fetchNextPage]);
  useBeforePrint(hasNextPage ? fetchAll : undefined);
  return {
    records,
    names,
    total: last?.total ?? 0,
    of: last?.of ?? 0,
    error: data ? undefined : error,
    isFirst: isPending,
    isFormer: isPlaceholderData,
    need,
    retry: () => void refetch(),
  };
}
