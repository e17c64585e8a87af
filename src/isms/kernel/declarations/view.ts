import type { Action } from './action.ts';
import type { ComparisonDay } from './comparison-day.ts';
import type { Only } from './condition.ts';
import type { Presentation } from './presentation.ts';
import type { Fields, Link, ValueOf, Values } from '../field-kinds/field.ts';
import type { Finding } from './finding.ts';
import type { FindingMessage } from './finding-text.ts';
import type { Due } from './deadline.ts';
import type { Stored } from './record.ts';
import type { Edition, Rule } from './rule.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister, Named, Reads } from './register.ts';
import type { GroupedFinding } from './finding-text.ts';
import type { Mode, Verdict } from './verdict.ts';

/**
 * One row of a view: cells by column, and the records it is based on, so that the edge can withhold rows that the asker
 * may not read.
 */
export interface Row<C extends Fields = Fields> {
  readonly key: string;
  readonly cells: { readonly [N in keyof C]?: ValueOf<C[N]> | undefined };
  readonly rests: readonly Link[];
}

/** A new record that can be started from a row, with fields filled from its columns. */
export interface RowBeginning<C extends string = string> {
  readonly register: AnyRegister;
  /** The label of the button. */
  readonly title: string;
  readonly fields: Readonly<Record<string, C>>;
  /** The column that must be filled in the row. */
  readonly where?: C;
}

/**
 * The next step for a row: an action on a record that a column names, fields of that record to be filled in, or a new
 * record as the view declares in `begins`. The edge adds to each row whether the asker may take the step, or the
 * obstacle.
 */
export type RowStep<C extends string = string> =
  | { readonly act: Action; readonly on: C }
  | { readonly fill: readonly string[]; readonly on: C }
  | { readonly begin: AnyRegister };

/** The column, a choice of the steps, that names the next step, and the column that names the people who take it. */
export interface NextStep<C extends string = string> {
  readonly column: C;
  readonly by: C;
  readonly steps: Readonly<Record<string, RowStep<C>>>;
}

/** What is shown once above all rows, or above all rows with the same head. */
export interface ViewHead<
  A = ViewQuery<AnyRegister>,
  P = Readonly<Record<string, unknown>>,
  H extends Fields = Fields,
> {
  readonly columns: H;
  /** The columns shown at the top of every printed page. */
  readonly running: readonly (keyof H & string)[];
  rows(asking: A, parameters: P): Iterable<Row<H>>;
}

/** The status of a requirement: the computed verdict, a person's judgement, and the verdict that results from both. */
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
  /** The reason why it does not count, if it does not. */
  readonly because: 'no rule yet' | 'expired' | 'void' | 'needs a reason to overrule' | undefined;
  /** The changes that made it void, with the fields and records. */
  readonly changed: string | undefined;
}

/** A due date with its record. */
export interface DueRecord extends Due {
  readonly record: Stored;
  readonly register: AnyRegister;
}

/** The questions that a view may ask about one day. */
export interface DayQuery<Rs extends AnyRegister> {
  readonly s: Reader<Rs>;
  /** Returns the status of every requirement of an edition. A view that asks this reads everything. */
  conformity(edition: Edition): readonly RequirementStatus[];
  /** Returns the findings of one rule. A view that asks this reads what the rule reads, or everything. */
  findings(rule: Rule): readonly Finding[];
  /** Returns the due dates of all registers. A view that asks this reads everything. */
  dues(): readonly DueRecord[];
}

/** The questions that a view may ask: about its day, and about declarations. */
export interface ViewQuery<Rs extends AnyRegister> extends DayQuery<Rs> {
  /** All registers by key, for views that are generic over them. */
  readonly registers: ReadonlyMap<string, AnyRegister>;
  /** All rules by key. */
  readonly rules: ReadonlyMap<string, Rule>;
  /**
   * Returns the text of a finding, how to mend it, and the records it names. A view that asks this reads everything.
   */
  message(finding: Finding): FindingMessage & { readonly names: readonly Link[] };
  /** Returns findings as text, equal ones of several records as one. A view that asks this reads everything. */
  told(findings: readonly Finding[]): readonly GroupedFinding[];
}

/** The questions that a comparing view may ask: also about an earlier day. */
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
  /** Synonyms by which people also find it. */
  readonly synonyms?: readonly string[];
  readonly purpose: string;
  /** What it means that there are no rows, and where rows would come from. */
  readonly nothing: string;
  /** The registers it reads, or all of them. */
  readonly reads: Rs;
  readonly parameters: P;
  /** The parameter for a record on whose page the view is shown, beside its fields. */
  readonly onRecord?: keyof P & string;
  /** The parameter for a record on whose page a link to the view is shown. */
  readonly foundOn?: keyof P & string;
  readonly columns: C;
  readonly presentation: Presentation<keyof C & string>;
  readonly begins?: readonly RowBeginning<keyof C & string>[];
  readonly next?: NextStep<keyof C & string>;
  /** For a view that compares its day with an earlier one: the parameter for that day, an optional date. */
  readonly compares?: Two;
  /** The values of its parameters with which it compares, if it does not always. */
  readonly comparesWhen?: When;
  /**
   * The days that people usually compare with, the most useful first. If none is named, the first that exists is used.
   */
  readonly landmarks?: Readonly<Record<string, ComparisonDay<Named<Rs>>>>;
  readonly head?: ViewHead<ViewQuery<Named<Rs>>, Values<P>, H>;
  rows(
    asking: Two extends string ? Twice<Named<Rs>, When> : ViewQuery<Named<Rs>>,
    parameters: Values<P>,
  ): Iterable<Row<C>>;
}

/** A table that is computed from registers and never stored. */
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

/** Declares a table that is computed from registers, on one day or compared with an earlier one. */
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
