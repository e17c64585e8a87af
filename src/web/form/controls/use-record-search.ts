import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page } from '#server/contract.ts';
import { keys } from '../../api/keys.ts';
import { path, request } from '../../api/request.ts';

export interface Found {
  readonly id: string;
  readonly code: string;
  readonly label: string;
}

const most = 20;

/** Records of a register that answer to some words; the server looks, so that no list is ever loaded whole. */
export function useRecordSearch(register: string, words: string, enabled: boolean) {
  const [q] = useDebouncedValue(words.trim(), 150);
  return useQuery({
    queryKey: [...keys.journal, 'search', register, q],
    queryFn: async ({ signal }) => {
      const page = await request<Page>(path('registers', register), { query: { q, limit: most }, signal });
      return {
        found: page.records.map(({ id, code, label }): Found => ({ id, code, label })),
        more: page.total - page.records.length,
      };
    },
    placeholderData: keepPreviousData,
    enabled: enabled && register !== '',
  });
}
