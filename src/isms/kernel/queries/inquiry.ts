import { add, type Duration, type PlainDate } from '../values/calendar.ts';
import { compared, doesCompare, type DayComparison } from '../declarations/comparison.ts';
import { faultsOf } from '../declarations/schema-faults.ts';
import { objectOf } from '../declarations/field-schema.ts';
import type { Finding } from '../declarations/finding.ts';
import { found, graceOf, type FindingsByGrace } from '../declarations/grace.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import type { Listing } from './listing.ts';
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
import type { Inquirer } from './inquirer.ts';

/** Everything one can ask of a snapshot. Asking twice costs nothing. */
export class Inquiry {
  readonly snapshot: Snapshot;
  readonly #inquirer: Inquirer;

  constructor(inquirer: Inquirer, snapshot: Snapshot) {
    this.#inquirer = inquirer;
    this.snapshot = snapshot;
  }

  get catalogue(): Catalogue {
    return this.#inquirer.catalogue;
  }

  get reader(): Reader {
    return readerOf(this.snapshot);
  }

  /** What one rule finds, but for what may still be completed. */
  findings(rule: Rule): readonly Finding[] {
    return this.#found(rule).counts;
  }

  /** What one rule finds lacking of what is still within its grace. */
  underWay(rule: Rule): readonly Finding[] {
    return this.#found(rule).underWay;
  }

  /** How many records one rule judges. */
  judged(rule: Rule): number {
    return this.#inquirer.memory.whole(rule.judged, this.snapshot);
  }

  #found(rule: Rule): FindingsByGrace {
    const { memory, catalogue } = this.#inquirer;
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
   * Whether the rule judges a record that was not made within the grace, or one that lacks nothing. Where everything there is
   * has only just been begun, nothing shows yet that the requirement is met: what fails there is missing, as if it had not
   * been begun.
   */
  #hasOthers(rule: Rule, { underWay }: FindingsByGrace, grace: Duration): boolean {
    const begun = new Set(underWay.map(({ record }) => record));
    const isOther = ({ id, createdAt }: Stored): boolean =>
      !begun.has(id) || add(createdAt.slice(0, 10), grace) < this.snapshot.asOf;
    return this.reader.all(rule.of).some((each) => isOther(each) && isJudged(rule, each, this.reader));
  }

  /** A column of a register, stored or computed: one value for each of its rows, in their order. */
  column(register: AnyRegister, name: string): readonly unknown[] {
    return this.#inquirer.memory.perRecord(this.#inquirer.column(register, name), this.snapshot);
  }

  /** The records of a register that a listing asks for, whole and in its order: pages are cut from it. */
  list(register: AnyRegister, listing: Listing): readonly Stored[] {
    return this.#inquirer.memory.whole(this.#inquirer.list(register, listing), this.snapshot);
  }

  /** The same as slots among the rows of the register. */
  slots(register: AnyRegister, listing: Listing): readonly number[] {
    return this.#inquirer.memory.whole(this.#inquirer.slots(register, listing), this.snapshot);
  }

  /** How the rows of a register rank by a column. */
  ranks(register: AnyRegister, name: string): Ranks {
    return this.#inquirer.memory.whole(this.#inquirer.ranks(register, name), this.snapshot);
  }

  /** What each row of a register is searched by, in lower case. */
  searchTexts(
    register: AnyRegister,
    unread: readonly string[],
    hidden: readonly string[],
  ): readonly string[] {
    return this.#inquirer.memory.perRecord(
      this.#inquirer.searchTexts(register, unread, hidden),
      this.snapshot,
    );
  }

  /** How each row of a register is found by its code and label. */
  searched(register: AnyRegister, unread: readonly string[]): readonly Searched[] {
    return this.#inquirer.memory.perRecord(this.#inquirer.searched(register, unread), this.snapshot);
  }

  /** The registers that the names in a reference column are made of: whoever is to see them reads them all. */
  namedIn(column: { readonly to?: string } | undefined): readonly AnyRegister[] {
    return this.#inquirer.namedIn(column);
  }

  /** Every requirement of an edition as it stands. */
  conformity(edition: Edition): readonly RequirementStatus[] {
    return this.#inquirer.memory.whole(this.#inquirer.conformity(edition), this.snapshot);
  }

  /** The earlier day that a view compares with, asked with these parameters; undefined for a view of one day. */
  compared(view: View, given: object): DayComparison | undefined | Problem {
    const parameters = parametersOf(view, given);
    if (parameters instanceof Problem) return parameters;
    if (view.compares === undefined || !doesCompare(view, parameters)) return undefined;
    return compared(view, parameters[view.compares] as PlainDate | undefined, this.reader);
  }

  /** The rows of a view, or what is wrong with the parameters. One that compares takes the day that `compared` names. */
  view(view: View, given: object, before?: Inquiry): readonly Row[] | Problem {
    return this.#asked(view, given, 'rows', before);
  }

  /** What a view says at the top; nothing, where it says nothing there. */
  head(view: View, given: object, before?: Inquiry): readonly Row[] | Problem {
    return this.#asked(view, given, 'head', before);
  }

  #asked(view: View, given: object, part: 'rows' | 'head', before?: Inquiry): readonly Row[] | Problem {
    const parameters = parametersOf(view, given);
    if (parameters instanceof Problem) return parameters;
    const { memory } = this.#inquirer;
    if (view.compares === undefined || !doesCompare(view, parameters))
      return memory.whole(this.#inquirer.rows(view, parameters, part), this.snapshot);
    if (!before) throw new Error(`view ${view.key} compares two days and was asked of one`);
    // The day is that of what it is compared with: as a parameter it would make another question of every day.
    const { [view.compares]: _, ...others } = parameters;
    return memory.whole(this.#inquirer.rows(view, others, part), this.snapshot, before.snapshot);
  }

  /** Everything that is due, of every register, in no order. */
  dues(): readonly DueRecord[] {
    const found: DueRecord[] = [];
    for (const register of this.catalogue.registers.values()) {
      if (!register.deadlines) continue;
      const { rows } = shelf(this.snapshot, register.key);
      const dues = this.#inquirer.memory.perRecord(this.#inquirer.dues(register), this.snapshot);
      for (const [slot, own] of dues.entries()) {
        const record = rows[slot];
        if (record) for (const due of own) found.push({ ...due, record, register });
      }
    }
    return found;
  }
}

/** The parameters of a view, checked, with defaults in place of what was left out. */
function parametersOf(
  { parameters: fields }: View,
  given: object,
): Readonly<Record<string, unknown>> | Problem {
  const parameters = objectOf(fields).safeParse(given);
  return parameters.success ? complete({ fields }, parameters.data) : invalid(faultsOf(parameters.error));
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

/** What is found of what has only just been begun: as missing, where it would fail. The same value each time it is asked for. */
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
