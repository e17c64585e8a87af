import { holding } from './comparison-operators.ts';
import type { FieldKind } from '../field-kinds/field.ts';
import { readWhere, type Where } from './listing.ts';
import { invalid, type Fault, type Problem } from '../values/problem.ts';

/** The columns by which commits are filtered besides their words and days, with their kinds of field. */
export const commitColumns = {
  by: 'reference',
  register: 'choice',
  action: 'choice',
  imported: 'yesNo',
  automatic: 'yesNo',
} as const satisfies Readonly<Record<string, FieldKind>>;

export type CommitColumn = keyof typeof commitColumns;

/** A search for commits. All of its conditions must hold. */
export interface CommitSearch {
  /** Words in the reason, or codes of records that the commit touched. */
  readonly words: readonly string[];
  readonly where: readonly (Where & { readonly column: CommitColumn })[];
}

/** The searchable part of a commit. */
export interface SearchableCommit {
  readonly why: string | undefined;
  readonly codes: readonly string[];
  readonly columns: Readonly<Record<CommitColumn, unknown>>;
}

const isColumn = (name: string): name is CommitColumn => Object.hasOwn(commitColumns, name);

/** Parses a written search. Returns an `invalid` problem for unknown columns and operators. */
export function parseCommitSearch(text: string, where: readonly string[]): CommitSearch | Problem {
  const faults: Fault[] = [];
  const known = (column: string): boolean => {
    if (isColumn(column)) return true;
    const message = `there is no column ${column}; there are ${Object.keys(commitColumns).join(', ')}`;
    faults.push({ path: 'where', message });
    return false;
  };
  const read = readWhere(where, known, faults) as CommitSearch['where'];
  if (faults.length > 0) return invalid(faults);
  return { words: text.toLocaleLowerCase().split(/\s+/).filter(Boolean), where: read };
}

export const seeksAnything = ({ words, where }: CommitSearch): boolean => words.length + where.length > 0;

/** Returns a function that checks whether a commit matches a search. */
export function commitHolding({ words, where }: CommitSearch): (commit: SearchableCommit) => boolean {
  const conditions = where.map(
    ({ column, operator, value }) => [column, holding(operator, value, commitColumns[column])] as const,
  );
  const mentioned = words.map((word) => [word, mention(word)] as const);
  return ({ why = '', codes, columns }) => {
    if (!conditions.every(([column, holds]) => holds(columns[column]))) return false;
    if (mentioned.length === 0) return true;
    const lower = why.toLocaleLowerCase();
    return mentioned.every(
      ([word, within]) => within.test(lower) || codes.some((code) => code.toLocaleLowerCase() === word),
    );
  };
}

// A word does not match part of a longer number: RISK-1 does not match RISK-12.
const mention = (word: string): RegExp =>
  new RegExp(RegExp.escape(word) + (/\d$/.test(word) ? '(?!\\d)' : ''));
