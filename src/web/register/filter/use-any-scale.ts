import { useQuery } from '@tanstack/react-query';
import type { Page } from '#server/contract/contract.ts';
import type { DeclaredFields } from '../../api/declared.ts';
import { keys } from '../../api/keys.ts';
import { useRegister } from '../../api/reading.ts';
import { path, request } from '../../api/request.ts';
import { useCells, type Row } from '../../cells/cells-context.ts';
import { scaleOf as scaleIn, scalePlace, type Scale } from '../../cells/scales/scale.ts';
import type { Column } from '../column.ts';

// A scale that none of the first rows refers to is not the one by which most are read.
const enough = 200;

/** Returns a scale to name steps by: that of the first row with one, or without rows the newest scale. */
export function useAnyScale(
  { placed }: Column,
  fields: DeclaredFields,
  rows: readonly Row[],
): Scale | undefined {
  const { scaleOf } = useCells();
  const place = scalePlace(placed.field, fields);
  const register = useRegister(place?.register ?? '');
  const { data } = useQuery({
    queryKey: [...keys.journal, 'newest', place?.register],
    queryFn: ({ signal }) =>
      request<Page>(path('registers', place?.register ?? ''), {
        query: { sort: '-createdAt', limit: 1 },
        signal,
      }),
    enabled: place !== undefined && rows.length === 0,
  });
  if (!place) return undefined;
  for (const row of rows.slice(0, enough)) {
    const scale = scaleOf(placed.field, row);
    if (scale) return scale;
  }
  const [newest] = data?.records ?? [];
  return register && newest && scaleIn(register, newest.fields, place.list);
}
