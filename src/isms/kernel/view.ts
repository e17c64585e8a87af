import type { Landmark } from './comparison.ts';
import type { Fields, Link, ValueOf, Values } from './field.ts';
import type { Finding } from './finding.ts';
import type { Message } from './message.ts';
import type { Due } from './deadline.ts';
import type { Stored } from './record.ts';
import type { Edition, Rule } from './rule.ts';
import type { Reader } from './reader.ts';
import type { AnyRegister, Named, Reads } from './register.ts';
import type { Mode, Verdict } from './verdict.ts';

/** One row of a view: cells by column, and the records it rests on, so that the edge can withhold what may not be read. */
export interface Row<C extends Fields = Fields> {
  readonly key: string;
  readonly cells: { readonly [N in keyof C]?: ValueOf<C[N]> | undefined };
  readonly rests: readonly Link[];
}

/** How a view is best shown; the rows are always a table too. */
export type Presentation<C extends string = string> = {
  /** Columns that the screen leaves out, because others say the same to whoever can follow a reference. */
  readonly without?: readonly C[];
  /** What is the same for all rows of a group, and so is said once, beside what the group is called. */
  readonly beside?: readonly C[];
} &
  /** Rows under what they have in common, where `group` is given: those of a group come one after the other. */
  (
    | { readonly as: 'table'; readonly group?: C }
    | { readonly as: 'agenda'; readonly on: C; readonly timing: C; readonly who: C }
    | { readonly as: 'board'; readonly group: C; readonly verdict: C }
    /** Cells beside the board, by group: each opens the record it stands for, which gives it its name. */
    | {
        readonly as: 'controls';
        readonly group: C;
        readonly record: C;
        readonly state: C;
        readonly says: C;
        readonly count: C;
      }
    | {
        readonly as: 'matrix';
        readonly across: C;
        readonly up: C;
        readonly count: C;
        readonly level: C;
        /** What holds of everything that is counted, as conditions of its register: beside its place, what a cell lists. */
        readonly among?: readonly string[];
      }
    /** Records against records: where a row and a column meet, what is asked, what is there, and how the two compare. */
    | {
        readonly as: 'grid';
        readonly down: C;
        readonly across: C;
        readonly state: C;
        readonly asked: C;
        readonly there: C;
        readonly until: C;
      }
    /** Records that rest on one another: what carries nothing on top, below it what carries it. */
    | {
        readonly as: 'graph';
        readonly node: C;
        /** The nodes above that rest on this one. */
        readonly carries: C;
        readonly kind: C;
        /** A choice whose options stand from the least. */
        readonly value: C;
      }
    /** Changes between two days, by clause and kind; each says what was, what is, and why. */
    | {
        readonly as: 'changes';
        readonly group: C;
        readonly heading: C;
        readonly kind: C;
        readonly change: C;
        readonly record: C;
        readonly about: C;
        readonly from: C;
        readonly to: C;
        readonly fields: C;
        readonly why: C;
        readonly on: C;
        readonly who: C;
      }
    /** Records whose losses the server simulates from these estimates; by its state, one may still want them. */
    | {
        readonly as: 'simulation';
        readonly record: C;
        readonly state: C;
        readonly estimates: readonly C[];
      }
    /** To be read from top to bottom, and printed: for each row a heading and what there is to say under it. */
    | {
        readonly as: 'document';
        /** Under which head a row stands, where the view has several. */
        readonly of?: C;
        readonly group: C;
        readonly heading: C;
        /** Beside the heading: how it stands, at a glance. */
        readonly marks: readonly C[];
        /** Short, beside each other. */
        readonly facts: readonly C[];
        /** Long, each over the whole width. */
        readonly texts: readonly C[];
        /** By which choice a reader may leave out the rest. */
        readonly choose?: C;
        /** What calls for attention where it is not empty; a reader may leave out the rest. */
        readonly remark?: C;
      }
  );

/** What can be begun from a row: a new record of a register, with fields of it filled from columns. */
export interface Beginning<C extends string = string> {
  readonly register: AnyRegister;
  /** The act, as its button says it. */
  readonly title: string;
  readonly fields: Readonly<Record<string, C>>;
}

/** The columns to which a presentation gives a part. */
export const presented = ({ as: _as, ...parts }: Presentation): readonly string[] =>
  Object.entries(parts).flatMap(([part, columns]) => (part === 'among' ? [] : columns));

/** What is said once about all rows, or about all that stand under the same head. */
export interface Head<
  A = Asking<AnyRegister>,
  P = Readonly<Record<string, unknown>>,
  H extends Fields = Fields,
> {
  readonly columns: H;
  /** What stands at the top of every page that is printed. */
  readonly running: readonly (keyof H & string)[];
  rows(asking: A, parameters: P): Iterable<Row<H>>;
}

/** A requirement as it stands: what was computed, what a person judged, and what that comes to. */
export interface Standing {
  readonly edition: Edition;
  readonly ref: string;
  readonly mode: Mode;
  readonly rules: readonly string[];
  readonly findings: readonly Finding[];
  readonly computed: Verdict;
  readonly judgement: Judged | undefined;
  readonly verdict: Verdict;
}

/** A person's judgement of a requirement, and whether it still counts. */
export interface Judged {
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
export interface OnDay<Rs extends AnyRegister> {
  readonly s: Reader<Rs>;
  /** Every requirement of an edition as it stands. A view that asks this reads everything. */
  conformity(edition: Edition): readonly Standing[];
  /** What one rule finds. A view that asks this reads what the rule reads, or everything. */
  findings(rule: Rule): readonly Finding[];
  /** Everything that is due, of every register. A view that asks this reads everything. */
  dues(): readonly DueRecord[];
}

/** What a view may ask: the day it is of, and what is declared. */
export interface Asking<Rs extends AnyRegister> extends OnDay<Rs> {
  /** All registers by key, for views that are generic over them. */
  readonly registers: ReadonlyMap<string, AnyRegister>;
  /** All rules by key. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** What a finding says, and how to mend it. */
  message(finding: Finding): Message;
}

/** What a view may ask that compares: an earlier day as well. */
export interface AskingTwice<Rs extends AnyRegister> extends Asking<Rs> {
  readonly before: OnDay<Rs>;
}

interface Declared<Rs extends Reads, P extends Fields, C extends Fields, H extends Fields, Two> {
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  readonly purpose: string;
  /** What it means that there are no rows, and where they would come from. */
  readonly nothing: string;
  /** The registers it reads, or all of them. */
  readonly reads: Rs;
  readonly parameters: P;
  readonly columns: C;
  readonly presentation: Presentation<keyof C & string>;
  readonly begins?: readonly Beginning<keyof C & string>[];
  /** For a view that compares the day it is of with an earlier one: the parameter that names it, a date to be left out. */
  readonly compares?: Two;
  /** The days that people have in mind when they compare, most wanted first: the first there is, where none is named. */
  readonly landmarks?: Readonly<Record<string, Landmark<Named<Rs>>>>;
  readonly head?: Head<Asking<Named<Rs>>, Values<P>, H>;
  rows(
    asking: Two extends string ? AskingTwice<Named<Rs>> : Asking<Named<Rs>>,
    parameters: Values<P>,
  ): Iterable<Row<C>>;
}

/** What is derived and never stored. */
export interface View {
  readonly word: 'view';
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  readonly purpose: string;
  readonly nothing: string;
  readonly reads: Reads;
  readonly parameters: Fields;
  readonly columns: Fields;
  readonly presentation: Presentation;
  readonly begins?: readonly Beginning[];
  readonly compares?: string;
  readonly landmarks?: Readonly<Record<string, Landmark>>;
  readonly head?: Head;
  rows(
    asking: Asking<AnyRegister> & Partial<AskingTwice<AnyRegister>>,
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
>(declared: Declared<Rs, P, C, H, Two>): View {
  return Object.freeze({ ...declared, word: 'view' as const }) as never;
}
