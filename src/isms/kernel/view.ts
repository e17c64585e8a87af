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
export type Presentation<C extends string = string> =
  | { readonly as: 'table' }
  | { readonly as: 'agenda'; readonly on: C; readonly who: C }
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
  | { readonly as: 'matrix'; readonly across: C; readonly up: C; readonly count: C; readonly level: C };

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

/** What a view may ask beside its registers. */
export interface Asking<Rs extends AnyRegister> {
  readonly s: Reader<Rs>;
  /** All registers by key, for views that are generic over them. */
  readonly registers: ReadonlyMap<string, AnyRegister>;
  /** Every requirement of an edition as it stands. A view that asks this reads everything. */
  conformity(edition: Edition): readonly Standing[];
  /** All rules by key. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** What one rule finds. A view that asks this reads what the rule reads, or everything. */
  findings(rule: Rule): readonly Finding[];
  /** Everything that is due, of every register. A view that asks this reads everything. */
  dues(): readonly DueRecord[];
  /** What a finding says, and how to mend it. */
  message(finding: Finding): Message;
}

interface Declared<Rs extends Reads, P extends Fields, C extends Fields> {
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  readonly purpose: string;
  /** The registers it reads, or all of them. */
  readonly reads: Rs;
  readonly parameters: P;
  readonly columns: C;
  readonly presentation: Presentation<keyof C & string>;
  rows(asking: Asking<Named<Rs>>, parameters: Values<P>): Iterable<Row<C>>;
}

/** What is derived and never stored. */
export interface View {
  readonly word: 'view';
  readonly key: string;
  readonly clause: string;
  readonly title: string;
  readonly purpose: string;
  readonly reads: Reads;
  readonly parameters: Fields;
  readonly columns: Fields;
  readonly presentation: Presentation;
  rows(asking: Asking<AnyRegister>, parameters: Readonly<Record<string, unknown>>): Iterable<Row>;
}

/** Declares a table that is derived from registers. */
export function view<const Rs extends Reads, const P extends Fields, const C extends Fields>(
  declared: Declared<Rs, P, C>,
): View {
  return Object.freeze({ ...declared, word: 'view' as const }) as never;
}
