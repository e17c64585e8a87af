import { betterThan, type Mode, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import { isVerdict } from '../theme/verdict-look.ts';
import { beyondRecords, type BeyondRecords } from '../verdict/beyond-records.ts';

/** A requirement on the board. */
export interface BoardRequirement {
  readonly id: string;
  readonly ref: string;
  readonly clause: string;
  readonly heading: string;
  readonly demands: string;
  readonly verdict: Verdict;
  readonly computed: Verdict;
  readonly mode: Mode;
  readonly findings: number;
  /** Why its verdict differs from what records show. */
  readonly beyond: BeyondRecords | undefined;
}

/** A clause with requirements of its own, such as 6.1.2. */
export interface Clause {
  readonly number: string;
  readonly heading: string;
  readonly standings: readonly BoardRequirement[];
}

/** One of the clauses 4 to 10. */
export interface Chapter {
  readonly number: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}

export type Counts = Readonly<Record<Verdict, number>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const verdict = (value: unknown): Verdict => (isVerdict(value) ? value : 'no data');

/** Returns the rows of the view `conformity`, typed. */
export const standingsOf = ({ rows }: Pick<Rows, 'rows'>): readonly BoardRequirement[] =>
  rows.map(({ cells }) => ({
    id: text(cells['requirement']),
    ref: text(cells['ref']),
    clause: text(cells['clause']),
    heading: text(cells['heading']),
    demands: text(cells['demands']),
    verdict: verdict(cells['verdict']),
    computed: verdict(cells['computed']),
    mode: text(cells['mode']) as Mode,
    findings: Number(cells['findings'] ?? 0),
    beyond: beyondRecords(cells),
  }));

/** Groups requirements by clause, in the order of the standard. */
export function chaptersOf(
  standings: readonly BoardRequirement[],
  titles: readonly { readonly number: string; readonly title: string }[],
): readonly Chapter[] {
  const titleOf = new Map(titles.map(({ number, title }) => [number, title]));
  const clauses = [...Map.groupBy(standings, ({ clause }) => clause)].map(([number, own]): Clause => ({
    number,
    heading: own[0]?.heading ?? titleOf.get(number) ?? '',
    standings: own,
  }));
  return [...Map.groupBy(clauses, ({ number }) => number.split('.')[0] ?? '')].map(([number, own]) => ({
    number,
    title: titleOf.get(number) ?? '',
    clauses: own,
  }));
}

// Chapters that belong together (plan, prepare, run and improve) share a column where there is room for columns.
const lastOfColumn = ['5', '7', '10'];

/** Returns the chapters as columns of the board, in the order of the standard. */
export function columnsOf(chapters: readonly Chapter[]): readonly (readonly Chapter[])[] {
  const column = ({ number }: Chapter): number =>
    lastOfColumn.findIndex((last) => Number(number) <= Number(last));
  return [...Map.groupBy(chapters, column).values()];
}

export function countsOf(standings: readonly BoardRequirement[]): Counts {
  const counts: Record<Verdict, number> = {
    met: 0,
    'partly met': 0,
    'not met': 0,
    'no data': 0,
    'needs a person': 0,
    'not applicable': 0,
  };
  for (const { verdict } of standings) counts[verdict] += 1;
  return counts;
}

/** Counts the requirements whose verdict became better and worse than before. */
export function changesBetween(
  before: readonly BoardRequirement[],
  now: readonly BoardRequirement[],
): { readonly better: number; readonly worse: number } {
  const former = new Map(before.map(({ id, verdict }) => [id, verdict]));
  const steps = now.map(({ id, verdict }) => betterThan(former.get(id) ?? verdict, verdict));
  return { better: steps.filter((step) => step > 0).length, worse: steps.filter((step) => step < 0).length };
}

/**
 * Returns the part of a reference that is specific within its clause: `c) 1)` of `6.1.2 c) 1)`. If there is no such
 * part, returns the whole.
 */
export const within = ({ ref, clause }: BoardRequirement): string =>
  ref.replace(clause, '').replace(/^[\s·]+/, '') || ref;
