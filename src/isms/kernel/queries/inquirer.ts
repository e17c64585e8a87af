import { duesOf, type Due } from '../declarations/deadline.ts';
import type { Finding } from '../declarations/finding.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import { labelOf, namedInLabels } from '../declarations/label.ts';
import { columnOf, listedSlots, searchText, sortKeys, valueOf, type Listing } from './listing.ts';
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
import { Inquiry } from './inquiry.ts';

/** How requirements are judged from what rules find; given from outside, since it rests on registers. */
export type RequirementJudge = (inquiry: Inquiry, edition: Edition) => readonly RequirementStatus[];

// Listings and views with parameters are asked in endless variety; the oldest are forgotten.
const keptQuestions = 200;

/** Answers questions about snapshots of one organisation, and remembers the answers. */
export class Inquirer {
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

  /** The computation of a column. What is stored is picked out too: once, for all who seek and sort by it. */
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

  /** The computation of what is due about each record of a register. */
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

  /** The computation of an edition's conformity; it reads everything, and the date. */
  conformity(edition: Edition): Whole<readonly RequirementStatus[]> {
    return this.#whole(`conformity ${edition}`, 'all', (inquiry) => this.#judge(inquiry, edition));
  }

  /** The computation of a view, or of its heads, for parameters that were checked. */
  rows(
    view: View,
    parameters: Readonly<Record<string, unknown>>,
    part: 'rows' | 'head' = 'rows',
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

  /** The computation of a listing. */
  list(register: AnyRegister, listing: Listing): Whole<readonly Stored[]> {
    return this.#listing('records', register, listing, (inquiry) => {
      const { rows } = shelf(inquiry.snapshot, register.key);
      return inquiry.slots(register, listing).map((slot) => rows[slot] as Stored);
    });
  }

  /** The same as slots among the rows of the register. */
  slots(register: AnyRegister, listing: Listing): Whole<readonly number[]> {
    return this.#listing('slots', register, listing, (inquiry) => listedSlots(inquiry, register, listing));
  }

  /** A listing reads the register, what its references name, and what its computed columns read. */
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
      // Whether a computed column read the date is known only to its own memory, so it is taken to have.
      if (computed.length > 0) void s.asOf;
      return compute(inquiry);
    });
  }

  /** The computation of how the rows of a register rank by a column. */
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

  /** The computation of what a register's records are searched by, but for the names of registers that are not read. */
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

  /** The computation of how a register's records are found by their codes and labels, but for the names of those registers. */
  searched(register: AnyRegister, unread: readonly string[]): PerRecord<Searched> {
    const named = namedInLabels([register], this.catalogue.registers).filter(
      (each) => each !== register && !unread.includes(each.key),
    );
    const mayName = (key: string) => named.some((each) => each.key === key);
    return remembered(this.#searched, register, named, (record, s) =>
      searchedAs(record.code, labelOf(register, record, s, mayName), otherWords(register, record)),
    );
  }

  /** The registers that the names in a reference column are made of. */
  namedIn(column: { readonly to?: string } | undefined): readonly AnyRegister[] {
    const named = this.catalogue.registers.get(column?.to ?? '');
    return named ? namedInLabels([named], this.catalogue.registers) : [];
  }

  /** The registers that the names in any of a register's columns are made of. */
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
        // What asks for everything asks rules too, and some rule always reads the date.
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

/** What is in the fields by whose words a record is found as well. */
const otherWords = ({ foundBy = [] }: AnyRegister, { fields }: Stored): readonly string[] =>
  foundBy.map((name) => fields[name]).filter((text) => typeof text === 'string');

/** An organisation on one day, as a view may ask about it. */
const onDay = (inquiry: Inquiry, s: Reader): DayQuery<AnyRegister> => ({
  s,
  conformity: (edition) => inquiry.conformity(edition),
  findings: (rule) => inquiry.findings(rule),
  dues: () => inquiry.dues(),
});

/** One computation for each register, each choice of the registers whose names it may say, and what else it is about. */
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
