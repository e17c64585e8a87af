import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { JournalHead, VerificationAnswer } from '#server/contract/journal.ts';
import type { Commits, History } from '#server/contract/contract.ts';
import type { AdministrationSearch } from '../router/search.ts';
import { useAsOf } from '../state/as-of.ts';
import { keys } from './keys.ts';
import { apiLink, path, request } from './request.ts';

const before = ({ upTo }: AdministrationSearch): number | undefined =>
  upTo === undefined ? undefined : Number(upTo) + 1;

const commitsQuery = (asked: AdministrationSearch, asOf: string | undefined) => {
  const { q, where, from, to } = asked;
  return infiniteQueryOptions({
    queryKey: keys.commits({ ...asked, asOf }),
    queryFn: ({ pageParam, signal }) =>
      request<Commits>('commits', { query: { q, where, from, to, asOf, before: pageParam }, signal }),
    initialPageParam: before(asked),
    getNextPageParam: (last: Commits) => last.next,
    placeholderData: keepPreviousData,
  });
};

/** Reads the commits that match, page by page, newest first. */
export const useCommits = (asked: AdministrationSearch) => useInfiniteQuery(commitsQuery(asked, useAsOf()));

/** Returns the address of a file with all commits that match. */
export function useCommitsLink(asked: AdministrationSearch): string {
  const asOf = useAsOf();
  const { q, where, from, to } = asked;
  return apiLink('commits', { q, where, from, to, asOf, before: before(asked), format: 'csv' });
}

/** Reads a version of a record and the version before it. */
export function useVersionAndBefore(register: string, id: string, version: number) {
  const asOf = useAsOf();
  return useQuery({
    queryKey: keys.versions(register, id, version, asOf),
    queryFn: ({ signal }) =>
      request<History>(path('registers', register, id, 'history'), {
        query: { before: version + 1, limit: 2, asOf },
        signal,
      }),
  });
}

/** Reads the head of the journal. */
export const useJournalHead = () =>
  useQuery({
    queryKey: keys.journalHead,
    queryFn: ({ signal }) => request<JournalHead>('administration/journal', { signal }),
  });

/** Verifies the whole journal, and a head that the person kept earlier. */
export const useVerify = () =>
  useMutation({
    mutationFn: (head: string) =>
      request<VerificationAnswer>('administration/journal/verify', {
        method: 'POST',
        body: head.trim() === '' ? {} : { head },
      }),
  });
