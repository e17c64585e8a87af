import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView, Edition } from '../api/declared.ts';
import { markOf, stateLook } from '../cells/state-look.ts';
import { optionOf, place } from '../cells/placed.ts';

/** A requirement or a control of one edition, and how it stands there. */
export interface Side {
  readonly edition: Edition;
  readonly id: string;
  readonly code: string;
  /** What the standard calls it, where it has a name of its own. */
  readonly title: string | undefined;
  readonly asks: string;
  /** Its state in words, and the mark it is drawn with. */
  readonly word: string;
  readonly mark: Verdict;
}

/** What one edition asks beside what the other asks in its place. */
export interface Pair {
  readonly key: string;
  readonly group: string;
  readonly relation: string;
  readonly former: Side | undefined;
  readonly later: Side | undefined;
  readonly note: string | undefined;
}

/** Pairs that come to the same in 2022: several of 2013 that became one. */
export interface PairGroup {
  readonly key: string;
  readonly group: string;
  readonly relation: string;
  readonly formers: readonly Side[];
  readonly later: Side | undefined;
  readonly notes: readonly string[];
}

type Cells = Rows['rows'][number]['cells'];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The rows of a view that compares the editions. Both have the same columns; what they compare is theirs. */
export const pairsOf = (view: DeclaredView, { rows, names }: Pick<Rows, 'rows' | 'names'>): readonly Pair[] =>
  rows.map(({ key, cells }) => ({
    key,
    group: text(cells['group']),
    relation: text(cells['relation']),
    former: sideOf('2013', view, cells, names),
    later: sideOf('2022', view, cells, names),
    note: text(cells['note']) || undefined,
  }));

function sideOf(
  edition: Edition,
  { key, columns }: DeclaredView,
  cells: Cells,
  names: Rows['names'],
): Side | undefined {
  const id = text(cells[`in${edition}`]);
  if (id === '') return undefined;
  const asks = text(cells[`asks${edition}`]);
  const state = text(cells[`state${edition}`]);
  const column = columns[`state${edition}`];
  const name = names[id];
  return {
    edition,
    id,
    code: name?.code.replace(` (${edition})`, '') ?? id,
    // A requirement is called by what it asks, which stands beside it already.
    title: asks.startsWith(name?.label?.replace('…', '') ?? asks) ? undefined : name?.label,
    asks,
    word: column ? optionOf(place(`view.${key}.columns`, `state${edition}`, column), state) : state,
    mark: markOf(stateLook(state) ?? 'open'),
  };
}

/** Pairs one after another that come to the same in 2022, together. */
export function entriesOf(pairs: readonly Pair[]): readonly PairGroup[] {
  const entries = Map.groupBy(pairs, ({ key, later }) => later?.id ?? key);
  return [...entries].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const { group, relation, later } = first;
    const formers = own.flatMap(({ former }) => former ?? []);
    const notes = [...new Set(own.flatMap(({ note }) => note ?? []))];
    return [{ key, group, relation, formers, later, notes }];
  });
}

// To these an organisation that worked to 2013 has nothing to do.
const alike: ReadonlySet<string> = new Set(['same', 'renumbered', 'renamed']);

export const isAlike = ({ relation }: Pick<PairGroup, 'relation'>): boolean => alike.has(relation);

/** Whether it stands better in one edition than in the other. */
export const standsApart = ({ formers, later }: PairGroup): boolean =>
  later !== undefined && formers.some(({ mark }) => mark !== later.mark);

/** Of the sides that are asked for and not left out: how many stand as they should. None where nothing is asked any more. */
export function standing(entries: readonly PairGroup[]): { readonly met: number; readonly count: number } {
  const sides = entries.flatMap(({ later }) => later ?? []).filter(({ mark }) => mark !== 'not applicable');
  return { met: sides.filter(({ mark }) => mark === 'met').length, count: sides.length };
}

/** The filters beside the relations. */
export const differences = 'differences';
export const apart = 'apart';

/** The entries that a filter leaves: all without one, and with one that means nothing here. */
export function shownOf(
  entries: readonly PairGroup[],
  show: string | undefined,
  relations: readonly string[],
): readonly PairGroup[] {
  if (show === differences) return entries.filter((entry) => !isAlike(entry));
  if (show === apart) return entries.filter(standsApart);
  return relations.includes(show ?? '') ? entries.filter(({ relation }) => relation === show) : entries;
}
