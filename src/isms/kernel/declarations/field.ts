import type { Duration } from '../values/calendar.ts';
import type { Erased } from '../values/erased.ts';

/** The id of a record of one register; the brand keeps a person's id out of a field that wants a risk. */
export type Id<K extends string = string> = string & { readonly of?: K };

/** A reference to a record of whatever register. */
export interface Link {
  readonly register: string;
  readonly id: Id;
}

/** A file kept as a content-addressed blob: `hash` is the SHA-256 of its bytes in hexadecimal, `size` in bytes. */
export interface FileValue {
  readonly hash: string;
  readonly size: number;
  readonly type: string;
  readonly name: string;
}

export type FieldKind =
  | 'line'
  | 'prose'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'date'
  | 'duration'
  | 'number'
  | 'step'
  | 'reference'
  | 'references'
  | 'link'
  | 'links'
  | 'list'
  | 'matrix'
  | 'file'
  | 'frozen';

/** What every field says of itself. `help` is one sentence, shown in the form and in the API's documentation. */
export interface Marks {
  readonly title: string;
  readonly help: string;
  readonly optional?: true;
  /** A decision about the record is void once this field changes. */
  readonly material?: true;
  /** Can be lawfully erased; never material, since a decision keeps the material values it saw. */
  readonly personal?: true;
  /** Not for every reader of the register. */
  readonly classified?: true;
  /** Set by actions alone, which ask whether it may be so; no form and no patch sets it. */
  readonly byAction?: true;
  /**
   * Said by whoever adds the record, and from then on set by these acts of its register alone, which keep who, when and why.
   */
  readonly afterwardsBy?: readonly string[];
  /** For references: a record that is retired may be chosen as well. */
  readonly evenRetired?: true;
  /** For people: whoever is named answers for the record, so that it is theirs, to see and to change. */
  readonly responsible?: true;
  /** For people: the record is about whoever is named, or asks something of them, so that they see it. */
  readonly concerns?: true;
}

/** Where a field has suggestions from: a view that is asked about the record as the form holds it. */
export interface Suggesting {
  readonly view: string;
  /** Parameters of the view, each with the field of the record that fills it; asked once all of them are filled. */
  readonly with: Readonly<Record<string, string>>;
  /** The column that names what is suggested. */
  readonly option: string;
  /** The columns that say why, shown beside it. */
  readonly because: readonly string[];
}

/** What a kind of field says beyond that. */
export interface Details {
  /** For a date: the day something has happened on, so it does not lie ahead. */
  readonly happened?: true;
  /** For a date: the day by which something is to be done; a form says of one that has passed that it is overdue at once. */
  readonly dueDay?: true;
  /** For a date: the day on which one of these fields was last changed; kept by every commit. */
  readonly dayOfChangeIn?: readonly string[];
  /**
   * For a day or a person: what the form of a new record begins with, the day on which it is filled in or the person who does
   * so; with `once`, as soon as that other field is filled.
   */
  readonly initially?: { readonly as: 'today' | 'me'; readonly once?: string };
  /** What the record reads as when the field was left out. */
  readonly default?: unknown;
  readonly options?: Readonly<Record<string, string>>;
  /** What has to be said wherever one of the options is chosen, by option. */
  readonly notices?: Readonly<Record<string, string>>;
  readonly format?: 'email' | 'url' | 'timeZone' | 'register';
  readonly longest?: number;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: true;
  /** For a length of time: the longest it may be. */
  readonly atMost?: Duration;
  /** For a number: what it counts; said with the figure. */
  readonly unit?: 'minute' | 'hour' | 'day' | 'percent';
  /** For a number: an amount in the organisation's reference currency. */
  readonly money?: true;
  /** The register a reference points to. */
  readonly to?: string;
  /** For a reference: the other reference of this record whose record says, in its field of this name, what it begins as. */
  readonly beginsAs?: string;
  /**
   * For a reference: the reference of this record that the record it points to has by the same name; both have to lead to the
   * same record, and only those that do are offered.
   */
  readonly within?: string;
  /**
   * For a step: the reference field of this record, and the list field of the record it points to; without a reference, of
   * this record itself. For one inside a list also the choice beside it that names the field of the scale by which its steps
   * are explained.
   */
  readonly scale?: { readonly through?: string; readonly list: string; readonly anchor?: string };
  /** For a step: the list of this record, and the step of its entries, of which it is the highest where there are any. */
  readonly highestOf?: { readonly list: string; readonly step: string };
  /** For a matrix: the list fields of this record whose entries are its rows, its columns, and what a cell may be. */
  readonly matrix?: {
    readonly up: string;
    readonly across: string;
    readonly steps: string;
    /**
     * Where it may follow from a formula: the choice that names it (`sum`, `product`, `loss`, or anything else for painted by
     * hand), what a step says where it begins, and the figures of rows and columns that a loss is multiplied from.
     */
    readonly formula?: {
      readonly by: string;
      readonly from: string;
      readonly rate: string;
      readonly amount: string;
    };
  };
  /** For references: a view whose rows are worth choosing from. */
  readonly suggests?: Suggesting;
  /** For references to people: whoever wrote one of these fields, in any version; kept by every commit. */
  readonly writersOf?: readonly string[];
  /** For references: whatever this other field named in an earlier version, and no longer does; kept by every commit. */
  readonly formerlyIn?: string;
  /** For values that are frozen: the register of the record they were read from, where nothing beside them names it. */
  readonly frozenOf?: string;
  /** The fields of each entry of a list, or of each row that was frozen. */
  readonly fields?: Fields;
}

/**
 * One declared field: its marks and its kind's details. The type parameters exist for the compiler: the value, the register
 * pointed to, and whether it may be left out when writing.
 */
export interface Field<V = unknown, To extends string = string, Skip extends boolean = boolean>
  extends Marks, Details {
  readonly kind: FieldKind;
  readonly types?: { readonly value: V; readonly to: To; readonly skip: Skip };
}

export type Fields = Readonly<Record<string, Field>>;

export type ValueOf<F> = F extends Field<infer V> ? V : never;
type Skipped<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, string, true> ? K : never;
}[keyof F];

/** The fields of a record as read: optional ones may be undefined, personal ones erased. */
export type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** The fields of a record as written: what is optional or has a default may be left out. */
export type Input<F extends Fields> = {
  readonly [K in Exclude<keyof F, Skipped<F>>]: Writable<ValueOf<F[K]>>;
} & { readonly [K in Skipped<F>]?: Writable<ValueOf<F[K]>> | undefined };

type Writable<V> = V extends Erased | undefined
  ? never
  : V extends readonly (infer Entry)[]
    ? readonly Loose<Entry>[]
    : V;
type Loose<Entry> = Entry extends string | Link | readonly number[] ? Entry : LooseObject<Entry>;
type LooseObject<O> = { readonly [K in keyof O as undefined extends O[K] ? never : K]: O[K] } & {
  readonly [K in keyof O as undefined extends O[K] ? K : never]?: O[K];
};

/** Names of the fields of F that point to register K. */
export type Pointing<F extends Fields, K extends string> = {
  [N in keyof F]: F[N] extends Field<unknown, infer To> ? (K extends To ? N : never) : never;
}[keyof F] &
  string;
