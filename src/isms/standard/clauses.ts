import type { Edition } from './edition.ts';
import type { ClauseNumber } from './refs.ts';
import requirements2013 from './requirements-2013.json' with { type: 'json' };
import requirements2022 from './requirements-2022.json' with { type: 'json' };

/** A clause as the data holds it, under the standard's own number and title. */
export interface ClauseEntry<E extends Edition = Edition> {
  readonly number: ClauseNumber<E>;
  readonly title: string;
}

/** A clause of the body of the standard, from `4` down to `6.1.2`. */
export interface Clause<E extends Edition = Edition> extends ClauseEntry<E> {
  readonly edition: E;
  /** The title as it reads standing alone: `Internal audit: General` where the standard prints `General`. */
  readonly heading: string;
  readonly parent: ClauseNumber<E> | null;
  readonly children: readonly Clause<E>[];
}

function grow<E extends Edition>(
  edition: E,
  entries: readonly ClauseEntry<E>[],
  parent: ClauseEntry<E> | null = null,
): readonly Clause<E>[] {
  return entries
    .filter((entry) => numberAbove(entry.number) === (parent?.number ?? ''))
    .map((entry) => ({
      edition,
      ...entry,
      heading: parent && entry.title === 'General' ? `${parent.title}: General` : entry.title,
      parent: parent?.number ?? null,
      children: grow(edition, entries, entry),
    }));
}

function numberAbove(number: string): string {
  return number.split('.').slice(0, -1).join('.');
}

function withDescendants<E extends Edition>(clause: Clause<E>): readonly Clause<E>[] {
  return [clause, ...clause.children.flatMap(withDescendants)];
}

// Asserted, because JSON imports widen to string: data.test.ts holds every entry to these types (zod at load costs 25 ms).
const trees: { readonly [E in Edition]: readonly Clause<E>[] } = {
  '2013': grow('2013', requirements2013.clauses as readonly ClauseEntry<'2013'>[]),
  '2022': grow('2022', requirements2022.clauses as readonly ClauseEntry<'2022'>[]),
};
const lists: { readonly [E in Edition]: readonly Clause<E>[] } = {
  '2013': trees['2013'].flatMap(withDescendants),
  '2022': trees['2022'].flatMap(withDescendants),
};

/** The clauses 4 to 10 of an edition, each holding its sub-clauses. */
export function clauseTree<E extends Edition>(edition: E): readonly Clause<E>[] {
  return trees[edition];
}

/** Every clause of an edition at every depth, in the standard's order. */
export function clausesOf<E extends Edition>(edition: E): readonly Clause<E>[] {
  return lists[edition];
}

/** The clause with this number. */
export function clause<E extends Edition>(edition: E, number: ClauseNumber<E>): Clause<E> {
  const found = findClause(edition, number);
  if (!found) throw new Error(`ISO/IEC 27001:${edition} has no clause ${number}.`);
  return found;
}

/** As `clause`, for a number that came from outside: undefined when the edition has no such clause. */
export function findClause<E extends Edition>(edition: E, number: string): Clause<E> | undefined {
  return lists[edition].find((candidate) => candidate.number === number);
}
