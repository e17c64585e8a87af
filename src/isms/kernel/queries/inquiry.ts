import { add, type Duration, type PlainDate } from '../values/calendar.ts';
import { compared, doesCompare, type DayComparison } from '../declarations/comparison.ts';
import { readFields } from '../field-kinds/validation.ts';
import type { Finding } from '../declarations/finding.ts';
import { found, graceOf, type FindingsByGrace } from '../declarations/grace.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { PerRecord } from '../declarations/computation.ts';
import type { Due } from '../declarations/deadline.ts';
import type { Listing } from './listing.ts';
import type { Memory, Whole } from '../snapshot/memory.ts';
import { invalid, Problem } from '../values/problem.ts';
import type { Ranks } from './ranking.ts';
import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { isJudged, type Edition, type Rule } from '../declarations/rule.ts';
import type { Searched } from '../values/search-match.ts';
import { complete } from '../snapshot/shape.ts';
import { readerOf, shelf, type Snapshot } from '../snapshot/snapshot.ts';
import type { DueRecord, Row, RequirementStatus, View } from '../declarations/view.ts';

/** What can be computed of any snapshot of an organisation, and the memory that keeps the results. */
export interface Computations {
  readonly catalogue: Catalogue;
  readonly memory: Memory;
  column(register: AnyRegister, name: string): PerRecord<unknown>;
  list(register: AnyRegister, listing: Listing): Whole<readonly Stored[]>;
  slots(register: AnyRegister, listing: Listing): Whole<readonly number[]>;
  ranks(register: AnyRegister, name: string): Whole<Ranks>;
  searchTexts(register: AnyRegister, unread: readonly string[], hidden: readonly string[]): PerRecord<string>;
  searched(register: AnyRegister, unread: readonly string[]): PerRecord<Searched>;
  namedIn(column: { readonly to?: string } | undefined): readonly AnyRegister[];
  conformity(edition: Edition): Whole<readonly RequirementStatus[]>;
  rows(
    view: View,
    parameters: Readonly<Record<string, unknown>>,
    part: 'rows' | 'head',
  ): Whole<readonly Row[]>;
  dues(register: AnyRegister): PerRecord<readonly Due[]>;
}

/** The questions about a snapshot. Their answers are memoised, so that asking again costs nothing. */
export class Inquiry {
  readonly snapshot: Snapshot;
  readonly #computations: Computations;

  constructor(computations: Computations, snapshot: Snapshot) {
    this.#computations = computations;
    this.snapshot = snapshot;
  }

  get catalogue(): Catalogue {
    return this.#computations.catalogue;
  }

  get reader(): Reader {
    return readerOf(this.snapshot);
  }

  /** Returns the findings of one rule that count, without those still within their grace. */
  findings(rule: Rule): readonly Finding[] {
    return this.#found(rule).counts;
  }

  /** Returns the findings of one rule that are still within their grace. */
  underWay(rule: Rule): readonly Finding[] {
    return this.#found(rule).underWay;
  }

  /** Returns how many records one rule judges. */
  judged(rule: Rule): number {
    return this.#computations.memory.whole(rule.judged, this.snapshot);
  }

  #found(rule: Rule): FindingsByGrace {
    const { memory, catalogue } = this.#computations;
    const [each, whole] = [
      memory.perRecord(rule.perRecord, this.snapshot),
      memory.whole(rule.whole, this.snapshot),
    ];
    const grace = graceOf(this.reader, catalogue.settings);
    const all = flatten(each, whole, grace, this.snapshot.asOf);
    if (all.underWay.length === 0 || this.#hasOthers(rule, all, grace)) return all;
    return { counts: [...all.counts, ...all.underWay.map(asMissing)], underWay: [] };
  }

  /**
   * Checks whether the rule judges a record that is older than the grace or has no finding under way. If all records
   * have only just been begun, nothing shows yet that the requirement is met. Their findings then count as missing, as
   * if the register were empty.
   */
  #hasOthers(rule: Rule, { underWay }: FindingsByGrace, grace: Duration): boolean {
    const begun = new Set(underWay.map(({ record }) => record));
    const isOther = ({ id, createdAt }: Stored): boolean =>
      !begun.has(id) || add(createdAt.slice(0, 10), grace) < this.snapshot.asOf;
    return this.reader.all(rule.of).some((each) => isOther(each) && isJudged(rule, each, this.reader));
  }

  /** Returns a column of a register, stored or computed: one value for each of its rows, in their order. */
  column(register: AnyRegister, name: string): readonly unknown[] {
    return this.#computations.memory.perRecord(this.#computations.column(register, name), this.snapshot);
  }

  /** Returns all records that a listing selects, in its order. Callers cut pages from it. */
  list(register: AnyRegister, listing: Listing): readonly Stored[] {
    return this.#computations.memory.whole(this.#computations.list(register, listing), this.snapshot);
  }

  /** Returns the same as slots among the rows of the register. */
  slots(register: AnyRegister, listing: Listing): readonly number[] {
    return this.#computations.memory.whole(this.#computations.slots(register, listing), this.snapshot);
  }

  /** Returns the ranks of a register's rows by a column. */
  ranks(register: AnyRegister, name: string): Ranks {
    return this.#computations.memory.whole(this.#computations.ranks(register, name), this.snapshot);
  }

  /** Returns the search text of each row of a register, in lower case. */
  searchTexts(
    register: AnyRegister,
    unread: readonly string[],
    hidden: readonly string[],
  ): readonly string[] {
    return this.#computations.memory.perRecord(
      this.#computations.searchTexts(register, unread, hidden),
      this.snapshot,
    );
  }

  /** Returns the code and label of each row of a register, prepared for searching. */
  searched(register: AnyRegister, unread: readonly string[]): readonly Searched[] {
    return this.#computations.memory.perRecord(this.#computations.searched(register, unread), this.snapshot);
  }

  /**
   * Returns the registers whose values make up the labels in a reference column. A reader of the labels must be able to
   * read them all.
   */
  namedIn(column: { readonly to?: string } | undefined): readonly AnyRegister[] {
    return this.#computations.namedIn(column);
  }

  /** Returns the status of every requirement of an edition. */
  conformity(edition: Edition): readonly RequirementStatus[] {
    return this.#computations.memory.whole(this.#computations.conformity(edition), this.snapshot);
  }

  /** Returns the earlier day that a view with these parameters compares with; undefined for a view of one day. */
  compared(view: View, given: object): DayComparison | undefined | Problem {
    const parameters = parametersOf(view, given);
    if (parameters instanceof Problem) return parameters;
    if (view.compares === undefined || !doesCompare(view, parameters)) return undefined;
    return compared(view, parameters[view.compares] as PlainDate | undefined, this.reader);
  }

  /**
   * Returns the rows of a view, or the problem with its parameters. A comparing view needs the inquiry of the day that
   * `compared` returns.
   */
  view(view: View, given: object, before?: Inquiry): readonly Row[] | Problem {
    return this.#asked(view, given, 'rows', before);
  }

  /** Returns the heads of a view; empty if it has none. */
  head(view: View, given: object, before?: Inquiry): readonly Row[] | Problem {
    return this.#asked(view, given, 'head', before);
  }

  #asked(view: View, given: object, part: 'rows' | 'head', before?: Inquiry): readonly Row[] | Problem {
    const parameters = parametersOf(view, given);
    if (parameters instanceof Problem) return parameters;
    const { memory } = this.#computations;
    if (view.compares === undefined || !doesCompare(view, parameters))
      return memory.whole(this.#computations.rows(view, parameters, part), this.snapshot);
    if (!before) throw new Error(`view ${view.key} compares two days and was asked of one`);
    // The snapshot gives the earlier day. As a parameter, it would make a separate question of every day.
    const { [view.compares]: _, ...others } = parameters;
    return memory.whole(this.#computations.rows(view, others, part), this.snapshot, before.snapshot);
  }

  /** Returns the due dates of all registers, in no particular order. */
  dues(): readonly DueRecord[] {
    const found: DueRecord[] = [];
    for (const register of this.catalogue.registers.values()) {
      if (!register.deadlines) continue;
      const { rows } = shelf(this.snapshot, register.key);
      const dues = this.#computations.memory.perRecord(this.#computations.dues(register), this.snapshot);
      for (const [slot, own] of dues.entries()) {
        const record = rows[slot];
        if (record) for (const due of own) found.push({ ...due, record, register });
      }
    }
    return found;
  }
}

/** Returns the validated parameters of a view with defaults filled in, or the problem with them. */
function parametersOf(
  { parameters: fields }: View,
  given: object,
): Readonly<Record<string, unknown>> | Problem {
  const { values, faults } = readFields(fields, given);
  return faults.length === 0 ? complete({ fields }, values) : invalid(faults);
}

interface Flattened {
  readonly whole: readonly Finding[];
  readonly all: readonly Finding[];
  readonly asOf: PlainDate;
  readonly grace: Duration;
  readonly found: FindingsByGrace;
}

const flattened = new WeakMap<object, Flattened>();

function flatten(
  each: readonly (readonly Finding[])[],
  whole: readonly Finding[],
  grace: Duration,
  asOf: PlainDate,
): FindingsByGrace {
  const known = flattened.get(each);
  const isSame = known?.whole === whole;
  if (isSame && known.asOf === asOf && known.grace === grace) return known.found;
  const all = isSame ? known.all : joined(each, whole);
  const kept = { whole, all, asOf, grace, found: found(all, grace, asOf) };
  flattened.set(each, kept);
  return kept.found;
}

const missing = new WeakMap<Finding, Finding>();

/**
 * Returns a finding that fails as one that is missing, for records that have only just been begun. Always returns the
 * same object for the same finding.
 */
function asMissing(finding: Finding): Finding {
  if (finding.weight !== 'fails') return finding;
  const known = missing.get(finding) ?? Object.freeze({ ...finding, weight: 'missing' as const });
  missing.set(finding, known);
  return known;
}

function joined(each: readonly (readonly Finding[])[], whole: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = [...whole];
  for (const own of each) if (own.length > 0) all.push(...own);
  return all;
}
