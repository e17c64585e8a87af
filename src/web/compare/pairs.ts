import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView, Edition } from '../api/declared.ts';
import { markOf, stateLook } from '../cells/state-look.ts';
import { optionOf, place } from '../cells/placed.ts';

/** A requirement or a control of one edition, and its status there. */
export interface Side {
  readonly edition: Edition;
  readonly id: string;
  readonly code: string;
  /** Its title in the standard, if it has one of its own. */
  readonly title: string | undefined;
  readonly asks: string;
  /** Its state in words, and the mark it is drawn with. */
  readonly word: string;
  readonly mark: Verdict;
}

/** A requirement or control of one edition beside its counterpart in the other. */
export interface Pair {
  readonly key: string;
  readonly group: string;
  readonly relation: string;
  readonly former: Side | undefined;
  readonly later: Side | undefined;
  readonly note: string | undefined;
}

/** Pairs with the same counterpart in 2022, such as several of 2013 that were merged. */
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

/**
 * Returns the rows of a view that compares the editions as pairs. Both such views have the same columns, except the one
 * for what they compare.
 */
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
    // A requirement is labelled with its text, which is already shown beside it.
    title: asks.startsWith(name?.label?.replace('…', '') ?? asks) ? undefined : name?.label,
    asks,
    word: column ? optionOf(place(`view.${key}.columns`, `state${edition}`, column), state) : state,
    mark: markOf(stateLook(state) ?? 'open'),
  };
}

/** Groups pairs with the same counterpart in 2022. */
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

// Relations that leave nothing to do for an organisation that worked to 2013.
const alike: ReadonlySet<string> = new Set(['same', 'renumbered', 'renamed']);

export const isAlike = ({ relation }: Pick<PairGroup, 'relation'>): boolean => alike.has(relation);

/** Returns whether the status differs between the editions. */
export const standsApart = ({ formers, later }: PairGroup): boolean =>
  later !== undefined && formers.some(({ mark }) => mark !== later.mark);

/** Counts the sides of 2022 that apply, and how many of these are met. Both are 0 when 2022 has no counterpart. */
export function standing(entries: readonly PairGroup[]): { readonly met: number; readonly count: number } {
  const sides = entries.flatMap(({ later }) => later ?? []).filter(({ mark }) => mark !== 'not applicable');
  return { met: sides.filter(({ mark }) => mark === 'met').length, count: sides.length };
}

/** The filters beside the relations. */
export const differences = 'differences';
export const apart = 'apart';

/** Returns the entries that match a filter: all of them without a filter or with an unknown one. */
export function shownOf(
  entries: readonly PairGroup[],
  show: string | undefined,
  relations: readonly string[],
): readonly PairGroup[] {
  if (show === differences) return entries.filter((entry) => !isAlike(entry));
  if (show === apart) return entries.filter(standsApart);
  return relations.includes(show ?? '') ? entries.filter(({ relation }) => relation === show) : entries;
}
