import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Names, RecordAnswer } from '#server/contract/contract.ts';
import { useBeforePrint } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import { listingQuery, type ListingRequest } from './listing.ts';

export interface Listing {
  /** The records fetched so far, from the first on. */
  readonly records: readonly RecordAnswer[];
  readonly names: Names;
  /** Number of records that match, and number in the register. */
  readonly total: number;
  readonly of: number;
  readonly error: unknown;
  readonly isFirst: boolean;
  /** Whether the rows answer the former query, while the new answer is fetched. */
  readonly isFormer: boolean;
  /** Fetches what is missing up to a row. */
  readonly need: (index: number) => void;
  readonly retry: () => void;
}

// Number of rows fetched ahead of those that are visible.
const ahead = 100;
// A page that is being fetched is waited for, not requested again.
const joining = { cancelRefetch: false };

/** Reads the records that an address asks for, page by page as far as the person scrolls. */
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
