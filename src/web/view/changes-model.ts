import type { Rows } from '#server/contract/contract.ts';
import type { Parts } from './parts.ts';

type ChangeRow = Rows['rows'][number];

/** Changes of one kind of record within a group. */
export interface KindOfChanges {
  readonly kind: string;
  readonly rows: readonly ChangeRow[];
}

export interface GroupOfChanges {
  readonly group: string;
  readonly heading: string;
  readonly kinds: readonly KindOfChanges[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Groups rows by group and kind in their order; only those with the chosen change, if one is chosen. */
export function groupsOfChanges(
  rows: readonly ChangeRow[],
  { group, heading, kind, change }: Parts<'changes'>,
  chosen?: string,
): readonly GroupOfChanges[] {
  const shown = rows.filter(({ cells }) => chosen === undefined || cells[change] === chosen);
  return [...Map.groupBy(shown, ({ cells }) => text(cells[group]))].map(([name, own]) => ({
    group: name,
    heading: text(own[0]?.cells[heading]),
    kinds: [...Map.groupBy(own, ({ cells }) => text(cells[kind]))].map(([each, rows]) => ({
      kind: each,
      rows,
    })),
  }));
}

/** Counts the rows with each change, in the order in which changes are declared. */
export const countsOfChanges = (
  rows: readonly ChangeRow[],
  column: string,
  options: readonly string[],
): readonly { readonly change: string; readonly count: number }[] =>
  options
    .map((change) => ({ change, count: rows.filter(({ cells }) => cells[column] === change).length }))
    .filter(({ count }) => count > 0);
