import type { Duration } from '../values/calendar.ts';
import type { Erased } from '../values/erased.ts';

/** The id of a record of one register. The brand keeps a person's id out of a field for a risk. */
export type Id<K extends string = string> = string & { readonly of?: K };

/** A reference to a record of any register. */
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

/** The properties that every field has. `help` is one sentence, shown in the form and in the API's documentation. */
export interface Marks {
  readonly title: string;
  readonly help: string;
  readonly optional?: true;
  /** A decision about the record is void once this field changes. */
  readonly material?: true;
  /** Can be lawfully erased; never material, since a decision keeps the material values it saw. */
  readonly personal?: true;
  /** Not every reader of the register may read it. */
  readonly classified?: true;
  /** Only actions set it, after their checks; no form and no patch does. */
  readonly byAction?: true;
  /**
   * Set by the person who adds the record, and afterwards only by these actions of the register, which record who, when
   * and why.
   */
  readonly afterwardsBy?: readonly string[];
  /** For references: retired records may be chosen too. */
  readonly evenRetired?: true;
  /** For people: the named person answers for the record, and may see and change it. */
  readonly responsible?: true;
  /** For people: the record is about the named person or needs something from them, so that they may see it. */
  readonly concerns?: true;
}

/** The source of suggestions for a field: a view that is asked with the values in the form. */
export interface Suggesting {
  readonly view: string;
  /** Parameters of the view, each with the field that fills it. The view is asked once all of them are filled. */
  readonly with: Readonly<Record<string, string>>;
  /** The column with the suggested record. */
  readonly option: string;
  /** The columns with the reasons, shown beside it. */
  readonly because: readonly string[];
}

/** The properties that depend on the kind of a field. */
export interface Details {
  /** For a date: the day of something that has happened, so it cannot lie in the future. */
  readonly happened?: true;
  /** For a date: the day by which something is due. A form says at once that a past day is overdue. */
  readonly dueDay?: true;
  /** For a date: the day on which one of these fields last changed. Every commit updates it. */
  readonly dayOfChangeIn?: readonly string[];
  /**
   * For a date or a person: what the form of a new record starts with, today or the person who fills it in; with
   * `once`, as soon as that other field is filled.
   */
  readonly initially?: { readonly as: 'today' | 'me'; readonly once?: string };
  /** The value that the record reads as if the field was left out. */
  readonly default?: unknown;
  readonly options?: Readonly<Record<string, string>>;
  /** The notice that is shown with an option wherever it is chosen, by option. */
  readonly notices?: Readonly<Record<string, string>>;
  readonly format?: 'email' | 'url' | 'timeZone' | 'register';
  readonly longest?: number;
  readonly least?: number;
  readonly most?: number;
  readonly whole?: true;
  /** For a duration: the longest it may be. */
  readonly atMost?: Duration;
  /** For a number: the unit, shown with the figure. */
  readonly unit?: 'minute' | 'hour' | 'day' | 'percent';
  /** For a number: an amount in the organisation's reference currency. */
  readonly money?: true;
  /** For a reference: the register it points to. */
  readonly to?: string;
  /**
   * For a reference: another reference of this record. The form starts with the value that the record it names has in
   * the field of the same name.
   */
  readonly beginsAs?: string;
  /**
   * For a reference: a field that this record and the record it points to both have. In both, it must name the same
   * record, and only such records are offered.
   */
  readonly within?: string;
  /**
   * For a step: the reference field of this record, and the list field of the record it points to; without a reference,
   * a list of this record. Inside a list also the choice that names the field of the scale that explains the steps.
   */
  readonly scale?: { readonly through?: string; readonly list: string; readonly anchor?: string };
  /**
   * For a step: a list of this record and a step of its entries. The field takes the highest of these steps, if there
   * are entries.
   */
  readonly highestOf?: { readonly list: string; readonly step: string };
  /** For a matrix: the list fields of this record whose entries are its rows, its columns, and the values of a cell. */
  readonly matrix?: {
    readonly up: string;
    readonly across: string;
    readonly steps: string;
    /**
     * The formula of the matrix, if it may have one: the choice that names it (`sum`, `product` or `loss`; any other
     * value means filled by hand), the figure at which a step begins, and the figures of rows and columns whose product
     * is the loss.
     */
    readonly formula?: {
      readonly by: string;
      readonly from: string;
      readonly rate: string;
      readonly amount: string;
    };
  };
  /** For references: a view whose rows are suggestions. */
  readonly suggests?: Suggesting;
  /** For references to people: the people who wrote one of these fields in any version. Every commit updates it. */
  readonly writersOf?: readonly string[];
  /**
   * For references: the records that this other field named in an earlier version and no longer names. Every commit
   * updates it.
   */
  readonly formerlyIn?: string;
  /** For frozen values: the register they were read from, if no other field names the record. */
  readonly frozenOf?: string;
  /** The fields of each entry of a list, or of each frozen row. */
  readonly fields?: Fields;
}

/**
 * One declared field: its marks and the details of its kind. The type parameters exist for the compiler: the value, the
 * register pointed to, and whether it may be left out when writing.
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

/** The fields of a record as read. Optional ones may be undefined, personal ones erased. */
export type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** The fields of a record as written. Fields that are optional or have a default may be left out. */
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

/** The names of the fields of F that point to register K. */
export type Pointing<F extends Fields, K extends string> = {
  [N in keyof F]: F[N] extends Field<unknown, infer To> ? (K extends To ? N : never) : never;
}[keyof F] &
  string;
