import type { Action } from './action.ts';
import type { ComparisonDay } from './comparison-day.ts';
import type { Only } from './condition.ts';
import type { Presentation } from './presentation.ts';
import type { Fields, Link, ValueOf, Values } from './field.ts';
import type { Finding } from './finding.ts';
import type { FindingMessage } from './finding-text.ts';
import type { Due } from './deadline.ts';
import type { Stored } from './record.ts';
import type { Edition, Rule } from './rule.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister, Named, Reads } from './register.ts';
import type { GroupedFinding } from './finding-text.ts';
import type { Mode, Verdict } from './verdict.ts';

/** One row of a view: cells by column, and the records it rests on, so that the edge can withhold what may not be read. */
export interface Row<C extends Fields = Fields> {
  readonly key: string;
  readonly cells: { readonly [N in keyof C]?: ValueOf<C[N]> | undefined };
  readonly rests: readonly Link[];
}

/** What can be begun from a row: a new record of a register, with fields of it filled from columns. */
export interface RowBeginning<C extends string = string> {
  readonly register: AnyRegister;
  /** The act, as its button says it. */
  readonly title: string;
  readonly fields: Readonly<Record<string, C>>;
  /** Only from rows in which this is filled. */
  readonly where?: C;
}

/**
 * What moves a row on: an act on a record that a column names, some fields of it to be filled in, or a record to be begun
 * as the view declares. The edge tells of each row whether the asker may do it, or what stands in the way.
 */
export type RowStep<C extends string = string> =
  | { readonly act: Action; readonly on: C }
  | { readonly fill: readonly string[]; readonly on: C }
  | { readonly begin: AnyRegister };

/** Which step is next, by a choice whose options are the steps, and who takes it. */
export interface NextStep<C extends string = string> {
  readonly column: C;
  readonly by: C;
  readonly steps: Readonly<Record<string, RowStep<C>>>;
}

/** What is said once about all rows, or about all that stand under the same head. */
export interface ViewHead<
  A = ViewQuery<AnyRegister>,
  P = Readonly<Record<string, unknown>>,
  H extends Fields = Fields,
> {
  readonly columns: H;
  /** What stands at the top of every page that is printed. */
  readonly running: readonly (keyof H & string)[];
  rows(asking: A, parameters: P): Iterable<Row<H>>;
}

/** A requirement as it stands: what was computed, what a person judged, and what that comes to. */
export interface RequirementStatus {
  readonly edition: Edition;
  readonly ref: string;
  readonly mode: Mode;
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
  readonly computed: Verdict;
  readonly judgement: JudgedRequirement | undefined;
  readonly verdict: Verdict;
}

/** A person's judgement of a requirement, and whether it still counts. */
export interface JudgedRequirement {
  readonly record: Link;
  readonly code: string;
  readonly verdict: Verdict;
  readonly by: string | undefined;
  readonly on: string;
  readonly until: string;
  readonly reason: string;
  readonly overrules: string | undefined;
  readonly counts: boolean;
  /** Why it does not count, when it does not. */
  readonly because: 'no rule yet' | 'expired' | 'void' | 'needs a reason to overrule' | undefined;
  /** What made it void: which fields of which records it rests on have changed. */
  readonly changed: string | undefined;
}

/** Something due about one record. */
export interface DueRecord extends Due {
  readonly record: Stored;
  readonly register: AnyRegister;
}

/** An organisation on one day, as a view may ask about it. */
export interface DayQuery<Rs extends AnyRegister> {
  readonly s: Reader<Rs>;
  /** Every requirement of an edition as it stands. A view that asks this reads everything. */
  conformity(edition: Edition): readonly RequirementStatus[];
  /** What one rule finds. A view that asks this reads what the rule reads, or everything. */
  findings(rule: Rule): readonly Finding[];
  /** Everything that is due, of every register. A view that asks this reads everything. */
  dues(): readonly DueRecord[];
}

/** What a view may ask: the day it is of, and what is declared. */
export interface ViewQuery<Rs extends AnyRegister> extends DayQuery<Rs> {
  /** All registers by key, for views that are generic over them. */
  readonly registers: ReadonlyMap<string, AnyRegister>;
  /** All rules by key. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** What a finding says, how to mend it, and the records it calls by name. A view that asks this reads everything. */
  message(finding: Finding): FindingMessage & { readonly names: readonly Link[] };
  /** Findings in words, those alike of several records as one. A view that asks this reads everything. */
  told(findings: readonly Finding[]): readonly GroupedFinding[];
}

/** What a view may ask that compares: an earlier day as well. */
export interface ComparisonQuery<Rs extends AnyRegister> extends ViewQuery<Rs> {
  readonly before: DayQuery<Rs>;
}

type Twice<Rs extends AnyRegister, Only> = Only extends undefined
  ? ComparisonQuery<Rs>
  : ViewQuery<Rs> & Partial<ComparisonQuery<Rs>>;

interface Declared<Rs extends Reads, P extends Fields, C extends Fields, H extends Fields, Two, When> {
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  /** Other words that people use for it, by which it is found as well. */
  readonly synonyms?: readonly string[];
  readonly purpose: string;
  /** What it means that there are no rows, and where they would come from. */
  readonly nothing: string;
  /** The registers it reads, or all of them. */
  readonly reads: Rs;
  readonly parameters: P;
  /** The parameter that names a record on whose page the view stands, beside what is kept of it. */
  readonly onRecord?: keyof P & string;
  /** The parameter that names a record on whose page stands the way to the view. */
  readonly foundOn?: keyof P & string;
  readonly columns: C;
  readonly presentation: Presentation<keyof C & string>;
  readonly begins?: readonly RowBeginning<keyof C & string>[];
  readonly next?: NextStep<keyof C & string>;
  /** For a view that compares the day it is of with an earlier one: the parameter that names it, a date to be left out. */
  readonly compares?: Two;
  /** With which values of its parameters it compares, where it does not always. */
  readonly comparesWhen?: When;
  /** The days that people have in mind when they compare, most wanted first: the first there is, where none is named. */
  readonly landmarks?: Readonly<Record<string, ComparisonDay<Named<Rs>>>>;
  readonly head?: ViewHead<ViewQuery<Named<Rs>>, Values<P>, H>;
  rows(
    asking: Two extends string ? Twice<Named<Rs>, When> : ViewQuery<Named<Rs>>,
    parameters: Values<P>,
  ): Iterable<Row<C>>;
}

/** What is derived and never stored. */
export interface View {
  readonly word: 'view';
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  readonly synonyms?: readonly string[];
  readonly purpose: string;
  readonly nothing: string;
  readonly reads: Reads;
  readonly parameters: Fields;
  readonly onRecord?: string;
  readonly foundOn?: string;
  readonly columns: Fields;
  readonly presentation: Presentation;
  readonly begins?: readonly RowBeginning[];
  readonly next?: NextStep;
  readonly compares?: string;
  readonly comparesWhen?: Only;
  readonly landmarks?: Readonly<Record<string, ComparisonDay>>;
  readonly head?: ViewHead;
  rows(
    asking: ViewQuery<AnyRegister> & Partial<ComparisonQuery<AnyRegister>>,
    parameters: Readonly<Record<string, unknown>>,
  ): Iterable<Row>;
}

/** Declares a table that is derived from registers, as they stand on one day or compared with an earlier one. */
export function view<
  const Rs extends Reads,
  const P extends Fields,
  const C extends Fields,
  const H extends Fields = Fields,
  const Two extends (keyof P & string) | undefined = undefined,
  const When extends Only<keyof P & string> | undefined = undefined,
>(declared: Declared<Rs, P, C, H, Two, When>): View {
  return Object.freeze({ ...declared, word: 'view' as const }) as never;
}
