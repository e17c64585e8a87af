import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Page } from '#server/contract.ts';
import { keys } from '../../api/keys.ts';
import { useDeclarations } from '../../api/reading.ts';
import { path, request, type Query } from '../../api/request.ts';

export interface Found {
  readonly id: string;
  readonly code: string;
  readonly label: string;
}

const most = 20;

/**
 * Records of a register that answer to some words, those whose name does first. The server looks, so that no list is ever
 * loaded whole.
 */
export function useRecordSearch(register: string, words: string, enabled: boolean) {
  const label = useDeclarations().registers.get(register)?.label;
  const [q] = useDebouncedValue(words.trim(), 150);
  return useQuery({
    queryKey: [...keys.journal, 'search', register, q],
    queryFn: async ({ signal }) => {
      const ask = (query: Query) =>
        request<Page>(path('registers', register), { query: { ...query, limit: most }, signal });
      const [named, other] = await Promise.all([
        q === '' || label === undefined ? undefined : ask({ where: `${label}:has:${q}` }),
        ask({ q }),
      ]);
      const found = new Map(
        [...(named?.records ?? []), ...other.records].map((record) => [record.id, record]),
      );
      const shown = [...found.values()]
        .slice(0, most)
        .map(({ id, code, label }): Found => ({ id, code, label }));
      return { found: shown, more: Math.max(other.total - shown.length, 0) };
    },
    placeholderData: keepPreviousData,
    enabled: enabled && register !== '',
  });
}
