import { useQuery } from '@tanstack/react-query';
import type { Page } from '#server/contract/contract.ts';
import type { DeclaredFields } from '../../api/declared.ts';
import { keys } from '../../api/keys.ts';
import { useRegister } from '../../api/reading.ts';
import { path, request } from '../../api/request.ts';
import { useCells, type Row } from '../../cells/cells-context.ts';
import { scaleOf as scaleIn, scalePlace, type Scale } from '../../cells/scale.ts';
import type { Column } from '../column.ts';

// A scale that none of the first rows names is not the one most of them are read on.
const enough = 200;

/** A scale to name steps by: that of the first row that has one, or where there is no row the newest scale there is. */
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
