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

/** The kinds of fields, by name. The file of a kind adds its name here. */
export interface FieldKinds {}
export type FieldKind = keyof FieldKinds;

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

/** The attributes that depend on the kind of a field. The file of a kind adds its own here. */
export interface Details {
  /** The value that the record reads as if the field was left out. */
  readonly default?: unknown;
  /**
   * For a date or a person: what the form of a new record starts with, today or the person who fills it in; with
   * `once`, as soon as that other field is filled.
   */
  readonly initially?: { readonly as: 'today' | 'me'; readonly once?: string };
  /** For references: the register they point to. */
  readonly to?: string;
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
