import { forgiven, editDistance } from '../values/edit-distance.ts';
import type { Inquiry } from './inquiry.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import {
  askedFor,
  goesOn,
  matches,
  matchOf,
  synonymsOf,
  type SearchQuery,
  type Match,
  type Synonym,
} from '../values/search-match.ts';
import { slotsOfSimilarWords } from '../values/similar-words.ts';
import { shelf } from '../snapshot/snapshot.ts';

/** A record that matches a query, and the kind of match. */
export interface SearchHit {
  readonly register: AnyRegister;
  readonly record: Stored;
  readonly match: Match;
}

/** The hits, best first, and whether there are more. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

/** A search: its query and limits. */
export interface Search {
  readonly query: string;
  readonly most: number;
  /**
   * The edition to which records of registers with editions must belong. Those of other editions are found only by a
   * reference that this edition does not have.
   */
  readonly edition?: string | undefined;
  readonly mayFind?: (register: AnyRegister, record: Stored) => boolean;
  /** The registers that are read as a whole. Records of others do not contribute to labels. */
  readonly readWhole?: readonly AnyRegister[];
}

/**
 * Returns the records of some registers that match a query, the best first and equally good ones in the order of
 * registers and creation. Records that are named after other records come after those with names of their own. A
 * retired record is found only by its whole code. If too little is found, words with typing errors match too.
 */
export function search(
  inquiry: Inquiry,
  registers: readonly AnyRegister[],
  { query, most, edition, mayFind = () => true, readWhole = registers }: Search,
): SearchResult {
  const wanted = askedFor(query, declaredSynonyms(inquiry.catalogue));
  const found = new Hits(most);
  const ofOtherEditions = new Hits(most);
  const given = new Set(readWhole.map(({ key }) => key));
  const unread = [...inquiry.catalogue.registers.keys()].filter((key) => !given.has(key));
  const ownNamesFirst = registers.toSorted(
    (a, b) => Number(a.called !== undefined) - Number(b.called !== undefined),
  );
  for (const register of ownNamesFirst) {
    const { rows } = shelf(inquiry.snapshot, register.key);
    let isFirst = true;
    inquiry.searched(register, unread).forEach((entry, slot) => {
      const match = matchOf(entry, wanted);
      const record = rows[slot];
      if (match === undefined || !record || (record.retired && match !== 'reference')) return;
      if (!mayFind(register, record)) return;
      const isOther = isOfAnother(register, record, edition);
      if (isOther && match !== 'reference' && match !== 'number') return;
      const leads = match === 'code' && isFirst && goesOn(entry, wanted);
      if (leads) isFirst = false;
      (isOther ? ofOtherEditions : found).add({ register, record, match: leads ? 'number' : match });
    });
  }
  if (!found.has('reference') && !found.has('number')) found.addAll(ofOtherEditions);
  if (found.size < most) {
    const known = new Set(found.all.map(({ record }) => record));
    for (const register of ownNamesFirst) {
      const { rows } = shelf(inquiry.snapshot, register.key);
      for (const slot of meant(register, inquiry.searched(register, unread), wanted)) {
        const record = rows[slot];
        if (!record || record.retired || known.has(record) || isOfAnother(register, record, edition))
          continue;
        if (mayFind(register, record)) found.add({ register, record, match: 'similar' });
      }
    }
  }
  const { all } = found;
  return { hits: all.slice(0, most), more: all.length > most };
}

/** Hits by kind of match, at most one more of each kind than is returned. */
class Hits {
  readonly #byMatch = new Map<Match, SearchHit[]>(matches.map((match) => [match, []]));
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(hit: SearchHit): void {
    const alike = this.#byMatch.get(hit.match);
    // One hit more than the limit shows that there are more.
    if (alike && alike.length <= this.#most) alike.push(hit);
  }

  addAll(others: Hits): void {
    for (const hit of others.all) this.add(hit);
  }

  has(match: Match): boolean {
    return (this.#byMatch.get(match)?.length ?? 0) > 0;
  }

  get size(): number {
    return this.all.length;
  }

  get all(): readonly SearchHit[] {
    return [...this.#byMatch.values()].flat();
  }
}

const isOfAnother = (
  { editionIn }: AnyRegister,
  { fields }: Stored,
  edition: string | undefined,
): boolean => {
  const own = editionIn === undefined ? undefined : fields[editionIn];
  return edition !== undefined && (own === '2013' || own === '2022') && own !== edition;
};

/** Returns the slots of records that match despite typing errors: a code with a misspelt prefix, or a label. */
function meant(
  { code }: AnyRegister,
  entries: Parameters<typeof slotsOfSimilarWords>[0],
  { code: typed, words }: SearchQuery,
): readonly number[] {
  const [, prefix, number] = /^(\p{L}{3,})(\d+)$/u.exec(typed) ?? [];
  if (prefix === undefined || number === undefined) return slotsOfSimilarWords(entries, words);
  const own = code.toLowerCase();
  const most = Math.max(forgiven(prefix), 1);
  if (prefix === own || editDistance(prefix, own, most) > most) return [];
  return entries.flatMap((entry, slot) => (entry.code === own + number ? [slot] : []));
}

const synonyms = new WeakMap<Catalogue, readonly Synonym[]>();

function declaredSynonyms(catalogue: Catalogue): readonly Synonym[] {
  const known =
    synonyms.get(catalogue) ?? synonymsOf([...catalogue.registers.values(), ...catalogue.views.values()]);
  synonyms.set(catalogue, known);
  return known;
}
