import type { DeclaredFields } from '../../api/declared.ts';
import { isEmpty } from '../../cells/same.ts';
import { groupsOf, type Group, type ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';

/** The part of a document to show: everything, the rows with one option, undecided ones, or ones with a remark. */
export type Choice =
  | { readonly is: 'all' }
  | { readonly is: 'option'; readonly option: string }
  | { readonly is: 'undecided' }
  | { readonly is: 'remark' };

export interface Counted {
  readonly choice: Choice;
  readonly count: number;
}

const chosenBy = ({ choose, remark }: Parts<'document'>, choice: Choice) => {
  switch (choice.is) {
    case 'all':
      return () => true;
    case 'option':
      return ({ cells }: ViewRow) => cells[choose] === choice.option;
    case 'undecided':
      return ({ cells }: ViewRow) => isEmpty(cells[choose]);
    case 'remark':
      return ({ cells }: ViewRow) => !isEmpty(cells[remark]);
  }
};

export const chosen = (
  rows: readonly ViewRow[],
  parts: Parts<'document'>,
  choice: Choice,
): readonly ViewRow[] => rows.filter(chosenBy(parts, choice));

/** Returns the available choices, each with its number of rows; apart from `all`, choices without rows are left out. */
export function choicesOf(
  rows: readonly ViewRow[],
  parts: Parts<'document'>,
  columns: DeclaredFields,
): readonly Counted[] {
  const options = Object.keys(columns[parts.choose]?.options ?? {});
  const all: readonly Choice[] = [
    ...options.map((option): Choice => ({ is: 'option', option })),
    ...(parts.choose ? [{ is: 'undecided' } as const] : []),
    ...(parts.remark ? [{ is: 'remark' } as const] : []),
  ];
  return [{ is: 'all' } as const, ...all]
    .map((choice) => ({ choice, count: chosen(rows, parts, choice).length }))
    .filter(({ choice, count }) => choice.is === 'all' || count > 0);
}

/** One of several documents: the rows with the same head. */
export interface DocumentPart {
  readonly key: string;
  readonly groups: readonly Group[];
}

/**
 * Groups rows by their head, then by their common value. A head without rows stays. If there are no heads, there is one
 * part for all rows.
 */
export function partsOf(
  rows: readonly ViewRow[],
  heads: readonly string[],
  { of, group }: Parts<'document'>,
  columns: DeclaredFields,
): readonly DocumentPart[] {
  if (heads.length === 0) return [{ key: '', groups: groupsOf(rows, group, columns) }];
  return heads.map((key) => ({
    key,
    groups: groupsOf(
      rows.filter(({ cells }) => of === '' || cells[of] === key),
      group,
      columns,
    ),
  }));
}

/** Returns the id of a group of a document, for links to it. */
export const groupId = (of: string, index: number): string => `part-${of}-${index}`;
