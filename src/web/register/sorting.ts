import type { SortedBy } from '#isms/kernel/declarations/order.ts';

export const writeSort = (sort: readonly SortedBy[]): string | undefined =>
  sort.map(({ column, down }) => (down ? `-${column}` : column)).join(',') || undefined;

/**
 * The sort after a header was pressed: upwards, then downwards, then not at all; the other way round where the highest
 * is what one looks for. Adding keeps the other columns and their order of importance.
 */
export function pressed(
  sort: readonly SortedBy[],
  column: string,
  adding: boolean,
  highestFirst = false,
): readonly SortedBy[] {
  const former = sort.find((each) => each.column === column);
  const next =
    former === undefined
      ? { column, down: highestFirst }
      : former.down === highestFirst
        ? { column, down: !highestFirst }
        : undefined;
  if (!adding) return next ? [next] : [];
  if (!former) return next ? [...sort, next] : sort;
  return sort.flatMap((each) => (each.column === column ? (next ?? []) : each));
}
