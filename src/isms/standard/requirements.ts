import { clause } from './clauses.ts';
import type { Edition } from './edition.ts';
import type { EvidenceKind } from './evidence.ts';
import type { ClauseNumber, RequirementRef } from './refs.ts';
import requirements2013 from './requirements-2013.json' with { type: 'json' };
import requirements2022 from './requirements-2022.json' with { type: 'json' };

/** A requirement as the data holds it. */
export interface RequirementEntry<E extends Edition = Edition> {
  /** Names the requirement within its edition, our tag included: `9.3 [doc]`. For rules and records, not for print. */
  readonly ref: RequirementRef<E>;
  readonly clause: ClauseNumber<E>;
  /** What it demands, in our own words. */
  readonly summary: string;
  /** True when the text itself asks for documented information (README.md says where that is a matter of reading). */
  readonly documented: boolean;
  /** What normally shows that it is met. */
  readonly evidence: readonly EvidenceKind[];
  /** True when the whole ref is the standard's own, that is, when it has no tag. */
  readonly numbered: boolean;
  /** The amendment that brought it in, as named in the facts of the edition. */
  readonly amendment?: string;
}

/** One thing the standard asks for that can be checked by itself: a "shall", or a lettered item below one. */
export interface Requirement<E extends Edition = Edition> extends RequirementEntry<E> {
  readonly edition: E;
  /** What may be shown as the standard's own numbering: `9.3`. Several requirements can share it. */
  readonly display: string;
  /** Our word for a sentence the standard leaves unlettered, to be shown apart from the numbering: `doc`. */
  readonly tag: string | null;
  /** The heading of its clause. */
  readonly title: string;
}

function complete<E extends Edition>(edition: E, entry: RequirementEntry<E>): Requirement<E> {
  return { edition, ...entry, ...splitRef(entry.ref), title: clause(edition, entry.clause).heading };
}

function splitRef(ref: string): { display: string; tag: string | null } {
  const [display = ref, tag = null] = ref.replace(']', '').split(' [');
  return { display, tag };
}

// Asserted, because JSON imports widen to string: data.test.ts holds every entry to these types (zod at load costs 25 ms).
const entries2013 = requirements2013.requirements as readonly RequirementEntry<'2013'>[];
const entries2022 = requirements2022.requirements as readonly RequirementEntry<'2022'>[];

const requirements: { readonly [E in Edition]: readonly Requirement<E>[] } = {
  '2013': entries2013.map((entry) => complete('2013', entry)),
  '2022': entries2022.map((entry) => complete('2022', entry)),
};
const byRef: { readonly [E in Edition]: ReadonlyMap<string, Requirement<E>> } = {
  '2013': new Map(requirements['2013'].map((one) => [one.ref, one])),
  '2022': new Map(requirements['2022'].map((one) => [one.ref, one])),
};

/** Every requirement of clauses 4 to 10 of an edition, in the standard's order. */
export function requirementsOf<E extends Edition>(edition: E): readonly Requirement<E>[] {
  return requirements[edition];
}

/** The requirements of a clause and of the clauses below it, in the standard's order. */
export function requirementsUnder<E extends Edition>(
  edition: E,
  number: ClauseNumber<E>,
): readonly Requirement<E>[] {
  return requirements[edition].filter((one) => one.clause === number || one.clause.startsWith(`${number}.`));
}

/** The requirement with this ref. */
export function requirement<E extends Edition>(edition: E, ref: RequirementRef<E>): Requirement<E> {
  const found = findRequirement(edition, ref);
  if (!found) throw new Error(`ISO/IEC 27001:${edition} has no requirement ${ref}.`);
  return found;
}

/** As `requirement`, for a ref that came from outside: undefined when the edition has no such requirement. */
export function findRequirement<E extends Edition>(edition: E, ref: string): Requirement<E> | undefined {
  return byRef[edition].get(ref);
}
