import { duesOf, type Due } from '../declarations/deadline.ts';
import type { Finding } from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import { labelOf, namedInLabels } from '../declarations/label.ts';
import { listedSlots, sortKeys } from './listed-records.ts';
import { columnOf, searchText, valueOf, type Listing } from './listing.ts';
import type { PerRecord } from '../declarations/computation.ts';
import { Memory, type EarlierDay, type Whole } from '../snapshot/memory.ts';
import { messageOf } from './finding-message.ts';
import { Ranking, type Ranks } from './ranking.ts';
import type { Neighbourhood, Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister, Derivation, Reads } from '../declarations/register.ts';
import type { Edition } from '../declarations/rule.ts';
import { searchedAs, type Searched } from '../values/search-match.ts';
import { shelf, type Snapshot } from '../snapshot/snapshot.ts';
import { groupedFindings } from './grouped-findings.ts';
import type { DayQuery, Row, RequirementStatus, View } from '../declarations/view.ts';
import { Inquiry, type Computations } from './inquiry.ts';

/** The function that judges requirements from findings. It is passed in, since it depends on registers. */
export type RequirementJudge = (inquiry: Inquiry, edition: Edition) => readonly RequirementStatus[];

// Listings and views have too many possible parameters to keep all results, so the oldest are dropped.
const keptQuestions = 200;

/** Answers questions about snapshots of one organisation, and memoises the answers. */
export class Inquirer implements Computations {
  readonly catalogue: Catalogue;
  readonly memory = new Memory();
  readonly #judge: RequirementJudge;
  readonly #wholes = new Map<string, Whole<unknown>>();
  readonly #columns = new WeakMap<Derivation, PerRecord<unknown>>();
  readonly #stored = new Map<string, PerRecord<unknown>>();
  readonly #rankings = new WeakMap<AnyRegister, Map<string, Whole<Ranks>>>();
  readonly #dues = new Map<string, PerRecord<readonly Due[]>>();
  readonly #searchTexts = new Map<string, PerRecord<string>>();
  readonly #searched = new Map<string, PerRecord<Searched>>();

  constructor(catalogue: Catalogue, judge: RequirementJudge) {
    this.catalogue = catalogue;
    this.#judge = judge;
  }

  at(snapshot: Snapshot): Inquiry {
    return new Inquiry(this, snapshot);
  }

  /**
   * Returns the computation of a column. Stored columns are read out too: once, for all who filter and sort by them.
   */
  column(register: AnyRegister, name: string): PerRecord<unknown> {
    const derivation = register.derived[name];
    if (!derivation) return remembered(this.#stored, register, [], (row) => valueOf(row, name), [name]);
    const known = this.#columns.get(derivation) ?? {
      of: register,
      reads: this.#neighbours(register, derivation.reads),
      compute: (record, s) => derivation.of(record, s),
    };
    this.#columns.set(derivation, known);
    return known;
  }

  /** Returns the computation of the due dates of each record of a register. */
  dues(register: AnyRegister): PerRecord<readonly Due[]> {
    const { settings } = this.catalogue;
    const computed = Object.values(register.deadlines ?? {})
      .flatMap(({ on, from }) => [on, from])
      .flatMap((day) =>
        typeof day === 'object'
          ? this.#neighbours(register, register.derived[day.computed]?.reads ?? [])
          : [],
      );
    return remembered(this.#dues, register, [...new Set([settings, ...computed])], (record, s) =>
      duesOf(record, register, s, settings),
    );
  }

  #neighbours(register: AnyRegister, reads: Reads): readonly AnyRegister[] {
    return reads === 'all'
      ? [...this.catalogue.registers.values()].filter((each) => each !== register)
      : reads;
  }

  /** Returns the computation of the conformity with an edition. It reads all registers and the date. */
  conformity(edition: Edition): Whole<readonly RequirementStatus[]> {
    return this.#whole(`conformity ${edition}`, 'all', (inquiry) => this.#judge(inquiry, edition));
  }

  /** Returns the computation of the rows of a view, or of its heads, for valid parameters. */
  rows(
    view: View,
    parameters: Readonly<Record<string, unknown>>,
    part: 'rows' | 'head',
  ): Whole<readonly Row[]> {
    const asked = JSON.stringify(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return this.#whole(`${part} ${view.key} ${asked}`, view.reads, (inquiry, s, before) => {
      const day = view.compares !== undefined && before && { [view.compares]: before.snapshot.asOf };
      const answered = { ...parameters, ...day };
      const asking = {
        ...onDay(inquiry, s),
        ...(before && { before: onDay(this.at(before.snapshot), before.s) }),
        registers: this.catalogue.registers,
        rules: this.catalogue.rules,
        message: (finding: Finding) => messageOf(inquiry, finding),
        told: (findings: readonly Finding[]) => groupedFindings(inquiry, findings),
      };
      return [...(part === 'head' ? (view.head?.rows(asking, answered) ?? []) : view.rows(asking, answered))];
    });
  }

  /** Returns the computation of a listing. */
  list(register: AnyRegister, listing: Listing): Whole<readonly Stored[]> {
    return this.#listing('records', register, listing, (inquiry) => {
      const { rows } = shelf(inquiry.snapshot, register.key);
      return inquiry.slots(register, listing).map((slot) => rows[slot] as Stored);
    });
  }

  /** Returns the computation of a listing as slots among the rows of the register. */
  slots(register: AnyRegister, listing: Listing): Whole<readonly number[]> {
    return this.#listing('slots', register, listing, (inquiry) => listedSlots(inquiry, register, listing));
  }

  /**
   * Returns a computation that reads the register, the registers its references name, and those that its computed
   * columns read.
   */
  #listing<T>(
    as: string,
    register: AnyRegister,
    listing: Listing,
    compute: (inquiry: Inquiry) => T,
  ): Whole<T> {
    const names = [...listing.where, ...listing.sort].map(({ column }) => column);
    const computed = names
      .filter((name) => register.derived[name])
      .map((name) => this.column(register, name).reads);
    const reads = [register, ...this.#named(register), ...computed.flat()];
    const key = `${as} ${register.key} ${JSON.stringify(listing)}`;
    return this.#whole(key, [...new Set(reads)], (inquiry, s) => {
      // Only the memory of a computed column knows whether it read the date, so this assumes that it did.
      if (computed.length > 0) void s.asOf;
      return compute(inquiry);
    });
  }

  /** Returns the computation of the ranks of a register's rows by a column. */
  ranks(register: AnyRegister, name: string): Whole<Ranks> {
    const all = this.#rankings.get(register) ?? new Map<string, Whole<Ranks>>();
    this.#rankings.set(register, all);
    const known = all.get(name);
    if (known) return known;
    const computed = register.derived[name] ? this.column(register, name).reads : [];
    const ranking = new Ranking();
    const made: Whole<Ranks> = {
      reads: [...new Set([register, ...this.namedIn(columnOf(register, name)), ...computed])],
      compute: (s, snapshot) => {
        if (register.derived[name]) void s.asOf;
        return ranking.rank(sortKeys(this.at(snapshot), register, name));
      },
    };
    all.set(name, made);
    return made;
  }

  /**
   * Returns the computation of the search text of each record of a register, without the labels of records in registers
   * that are not read.
   */
  searchTexts(
    register: AnyRegister,
    unread: readonly string[],
    hidden: readonly string[],
  ): PerRecord<string> {
    const named = this.#named(register).filter(({ key }) => !unread.includes(key));
    const mayName = (key: string) => named.some((each) => each.key === key);
    const nameIn = (s: Neighbourhood) => (key: string, id: string) => {
      const found = mayName(key) ? s.follow({ register: key, id }) : undefined;
      return found ? `${found.record.code} ${labelOf(found.register, found.record, s, mayName) ?? ''}` : '';
    };
    return remembered(
      this.#searchTexts,
      register,
      named,
      (record, s) => searchText(register, record, nameIn(s), hidden),
      hidden,
    );
  }

  /**
   * Returns the computation that prepares the code and label of each record for searching, without labels of records in
   * unread registers.
   */
  searched(register: AnyRegister, unread: readonly string[]): PerRecord<Searched> {
    const named = namedInLabels([register], this.catalogue.registers).filter(
      (each) => each !== register && !unread.includes(each.key),
    );
    const mayName = (key: string) => named.some((each) => each.key === key);
    return remembered(this.#searched, register, named, (record, s) =>
      searchedAs(record.code, labelOf(register, record, s, mayName), otherWords(register, record)),
    );
  }

  /** Returns the registers whose values make up the labels in a reference column. */
  namedIn(column: { readonly to?: string } | undefined): readonly AnyRegister[] {
    const named = this.catalogue.registers.get(column?.to ?? '');
    return named ? namedInLabels([named], this.catalogue.registers) : [];
  }

  /** Returns the registers whose values make up the labels in all columns of a register. */
  #named(register: AnyRegister): readonly AnyRegister[] {
    return [...new Set(Object.values(register.fields).flatMap((field) => this.namedIn(field)))];
  }

  #whole<T>(
    key: string,
    reads: Reads,
    compute: (inquiry: Inquiry, s: Reader, before?: EarlierDay) => T,
  ): Whole<T> {
    const known = this.#wholes.get(key) as Whole<T> | undefined;
    if (known) return known;
    const all = reads === 'all';
    const made: Whole<T> = {
      reads: all ? [...this.catalogue.registers.values()] : reads,
      compute: (s, snapshot, before) => {
        // A computation that reads everything also runs rules, and some rule always reads the date.
        if (all) void [s.asOf, before?.s.asOf];
        return compute(this.at(snapshot), s, before);
      },
    };
    this.#wholes.set(key, made);
    const [oldest] = this.#wholes.keys();
    if (this.#wholes.size > keptQuestions && oldest !== undefined) this.#wholes.delete(oldest);
    return made;
  }
}

/** Returns the texts of the fields by which a record is found besides its label. */
const otherWords = ({ foundBy = [] }: AnyRegister, { fields }: Stored): readonly string[] =>
  foundBy.map((name) => fields[name]).filter((text) => typeof text === 'string');

/** Returns the questions that a view may ask about one day. */
const onDay = (inquiry: Inquiry, s: Reader): DayQuery<AnyRegister> => ({
  s,
  conformity: (edition) => inquiry.conformity(edition),
  findings: (rule) => inquiry.findings(rule),
  dues: () => inquiry.dues(),
});

/** Returns the kept computation for a register, the registers whose labels it may show, and its other arguments. */
function remembered<T>(
  known: Map<string, PerRecord<T>>,
  register: AnyRegister,
  named: readonly AnyRegister[],
  compute: PerRecord<T>['compute'],
  about: readonly string[] = [],
): PerRecord<T> {
  const key = [...[register, ...named].map((each) => each.key), ...about].join();
  const made = known.get(key) ?? { of: register, reads: named, compute };
  known.set(key, made);
  return made;
}
