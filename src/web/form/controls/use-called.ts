import { useQueries } from '@tanstack/react-query';
import type { RecordPage } from '#server/contract/contract.ts';
import { recordQuery } from '../../api/queries.ts';
import { useCells } from '../../cells/cells-context.ts';
import type { FoundRecord } from './use-record-search.ts';

/**
 * Returns a function that finds the names of records by id: from the page, from what was just picked, or from the
 * server.
 */
export function useCalled(
  register: string,
  ids: readonly string[],
  picked: ReadonlyMap<string, FoundRecord>,
): (id: string) => FoundRecord {
  const { names } = useCells();
  const unknown = ids.filter((id) => !names[id] && !picked.has(id));
  const fetched = useQueries({ queries: unknown.map((id) => recordQuery(register, id)), combine: byId });
  return (id) => {
    const name = names[id];
    const known = picked.get(id) ?? fetched.get(id);
    return known ?? { id, code: name?.code ?? '…', label: name?.label ?? '' };
  };
}

const byId = (
  results: readonly { readonly data: RecordPage | undefined }[],
): ReadonlyMap<string, FoundRecord> =>
  new Map(results.flatMap(({ data }) => (data ? [[data.record.id, data.record] as const] : [])));
