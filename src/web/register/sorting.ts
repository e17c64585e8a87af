import type { SortedBy } from '#isms/kernel/declarations/order.ts';

export const writeSort = (sort: readonly SortedBy[]): string | undefined =>
  sort.map(({ column, down }) => (down ? `-${column}` : column)).join(',') || undefined;

/**
 * Returns the sort after a click on a header: ascending, then descending, then none; columns where the highest values
 * matter start with descending. If `adding`, the other columns keep their order of importance.
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
