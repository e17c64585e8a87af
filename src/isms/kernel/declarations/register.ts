import type { Field, Fields, Id, Input } from '../field-kinds/field.ts';
import type { Sentence } from '../values/sentence.ts';
import type { NeighbourhoodOf } from './neighbourhood.ts';
import type { Stored } from './record.ts';

/** A due day of a record, as data, so that rules, the due list and reminders read one declaration. */
export interface Deadline<Name extends string = string> {
  readonly title: string;
  /** The field or computed column that holds the day itself. If it is filled, the interval does not count ... */
  readonly on?: Name | Computed;
  /**
   * ... otherwise, the field or column with the day it was last done (the day of creation while empty), plus an
   * interval ...
   */
  readonly from?: Name | Computed;
  /** ... from this setting of the organisation, or from this duration field of the record. */
  readonly every?: { readonly setting: string } | { readonly field: Name };
  /** The person who is to act. */
  readonly who?: Name;
  /** The field that points to the subject, for records that people do not know by a name: decisions, grants. */
  readonly about?: Name;
  /** Counts only while the record's choices have these values. */
  readonly while?: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** Does not count while a choice of the record has one of these values. */
  readonly unless?: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** No longer counts once this field is filled. */
  readonly until?: Name;
  /**
   * Happens by itself, such as an expiry: people should know beforehand and need not act afterwards, so it is never
   * overdue.
   */
  readonly passes?: true;
  /** Recurs: a run that was not done by its day plus the tolerance was missed and is not merely late. */
  readonly recurs?: true;
}

/** A computed column, by name. */
interface Computed {
  readonly computed: string;
}

/** What a computation about one record may read, of the registers it declares. */
export type Neighbourhood<R extends AnyRegister = AnyRegister> = NeighbourhoodOf<R, AnyRegister>;

/** The registers a computation reads; all of them if it follows links to any register. */
export type Reads = readonly AnyRegister[] | 'all';

/** A column that is computed from the record and its neighbours and never stored. */
export interface Derivation {
  readonly field: Field;
  readonly reads: Reads;
  of(record: Stored, s: Neighbourhood): unknown;
}

/** A condition between fields, or between a record and its neighbours, that every write must keep. */
export interface Invariant {
  readonly field: string;
  /** The key of its text among the invariants of the register: the field and, from the second of a field on, a number. */
  readonly key: string;
  /** What is shown at the field: a declared text, or a function that returns a sentence. */
  readonly says: string | ((record: Stored, s: Neighbourhood) => Sentence);
  readonly reads: readonly AnyRegister[];
  holds(record: Stored, s: Neighbourhood): boolean;
}

/** A register to which people add in their own name, such as reports of events. */
export interface Opening<Name extends string = string> {
  /** The label of the button: "Report an event". */
  readonly title: string;
  /** Set for reports to the organisation, which are offered to people in My work. */
  readonly report?: true;
  /** The field that names the person who adds it. */
  readonly by: Name;
  /** The field with the day on which they added it. */
  readonly on: Name;
  /** The other fields that they may fill. Other people decide what happens next. */
  readonly fields: readonly Name[];
  /** The roles of this system that may add; everybody who works here if absent. */
  readonly to?: readonly string[];
}

/**
 * A blind review: hides a record, its parts and what decisions saw of them from a person for a while, so that the
 * opinions of others do not influence them. People cannot end it for themselves.
 */
export interface BlindReview<Name extends string = string> {
  /** The reference to the hidden record ... */
  readonly what: Name;
  /** ... the person it is hidden from ... */
  readonly from: Name;
  /** ... and the field that ends it once filled. It also ends if this record is retired. */
  readonly until: Name;
  /** Returns true if that field can no longer be filled, so that nothing needs to be hidden. */
  readonly lifted?: (record: Stored, s: Neighbourhood) => boolean;
  /**
   * The reason, shown to a person who asks for the record; `{record}` is the code of the hidden record, `{asking}` that
   * of this one.
   */
  readonly says: string;
}

/** A template that a new record may start from, complete in itself. */
export interface Template<V = object> {
  readonly key: string;
  readonly title: string;
  /** Who it is for, in a sentence. */
  readonly help: string;
  readonly fields: V;
}

/** The people a record is meant for beyond those it names, such as the readers of a document. */
export interface Audience {
  readonly reads: readonly AnyRegister[];
  includes(record: Stored, person: Id<'person'>, s: Neighbourhood): boolean;
}

/**
 * A column in the course of a record (before, now, planned); left out while another column, a choice, has one of these
 * values.
 */
interface CourseStep {
  readonly column: string;
  readonly unless?: Readonly<Record<string, readonly string[]>>;
}

interface Declared<K extends string, F extends Fields> {
  readonly key: K;
  /** The clause whose folder it belongs to, e.g. `6.1.2`. */
  readonly clause: string;
  readonly title: string;
  readonly plural: string;
  /** Why the standard requires it and what belongs here. Shown while the register is empty. */
  readonly purpose: string;
  /** The prefix of its codes: `RISK`. */
  readonly code: string;
  /** The field with the name of a record. */
  readonly label: keyof F & string;
  /**
   * The fields that make up the label, in this order, if the name alone says nothing without the record it belongs to.
   * A reference appears with the label of its record.
   */
  readonly called?: readonly (keyof F & string)[];
  /** Synonyms by which people also find the register and things named after it. */
  readonly synonyms?: readonly string[];
  /** The fields whose words also find a record, ranked after matches in its label. */
  readonly foundBy?: readonly (keyof F & string)[];
  /** The choice with the edition of the standard, for records that ship with the product. */
  readonly editionIn?: keyof F & string;
  readonly fields: F;
  /** The reference to the record this is a part of. */
  readonly partOf?: keyof F & string;
  /** The reference to the person whose personal data its records hold. Erasing that person's data erases these too. */
  readonly dataSubject?: keyof F & string;
  /**
   * For work that serves other records: the link to the record, and the registers on whose pages such work is started.
   */
  readonly workFor?: { readonly field: keyof F & string; readonly registers: readonly string[] };
  /** Groups of fields as people think of them. Fields not named come last. */
  readonly sections?: Readonly<Record<string, readonly (keyof F & string)[]>>;
  /** The columns a table shows at first. */
  readonly columns?: readonly string[];
  /** The initial order of a list, as a listing writes it: `-foundOn`, `name`; the order of creation if absent. */
  readonly order?: string;
  /** The choices with the state of a record. They head its page, after the computed columns. */
  readonly stands?: readonly (keyof F & string)[];
  /**
   * The choice, stored or computed, and its option that marks records for new work. References offer these records
   * first and the others with their own state. If there is only one, a new record starts with it.
   */
  readonly current?: { readonly by: string; readonly is: string };
  /**
   * Sections for later: folded in a form while they are empty. In a singleton, whose fields have defaults, they stay
   * folded until a person opens them or searches for something in them.
   */
  readonly later?: readonly string[];
  /**
   * The columns, stored or computed, with the past, present and planned state, in this order. The page of a record
   * starts with them.
   */
  readonly course?: readonly CourseStep[];
  readonly deadlines?: Readonly<Record<string, Deadline<keyof F & string>>>;
  /**
   * The duty, which roles of the organisation carry. Its holders answer for records that name no active person, and
   * meet their deadlines. If absent, the ISMS managers do.
   */
  readonly duty?: string;
  /**
   * Dates that must be in this order, as far as they are filled. Cases that invariants refuse are not repeated here.
   */
  readonly sequences?: readonly (readonly (keyof F & string)[])[];
  /** One record for an organisation, made with the first write and read with defaults filled in. */
  readonly singleton?: true;
  /** Records of events and facts: never amended, only retired. */
  readonly fixed?: true;
  /** Made by actions only, because their content must be read at the moment of the action. */
  readonly actionsOnly?: true;
  /** Changed only by people who are signed in, never with an API key, because these records decide who may do what. */
  readonly inPerson?: true;
  /** If no form creates its records: how they come about, in a sentence. */
  readonly arises?: string;
  /** Lets everybody who works here, or people with certain roles, add records in their own name. */
  readonly opens?: Opening<keyof F & string>;
  /**
   * The labels of its records are known to everybody who works here: a record shows the labels of those it points to,
   * even to readers who may read nothing else of them.
   */
  readonly knownByName?: true;
  /**
   * Records that appear only by code in texts that leave the organisation, such as mail: always, or while a choice has
   * one of these values. A part is as confidential as its whole.
   */
  readonly confidential?: true | Readonly<Partial<Record<keyof F & string, readonly string[]>>>;
  /**
   * The version of the shape of stored fields. Each upgrade turns fields of shape n - 1 into shape n. Upgrades also run
   * over decision snapshots, which have only the material fields, null where empty.
   */
  readonly shape?: number;
  readonly upgrades?: Readonly<
    Record<number, (fields: Readonly<Record<string, unknown>>) => Record<string, unknown>>
  >;
  /** Hides the record it names from a person until they have given their own view. */
  readonly veils?: BlindReview<keyof F & string>;
  /** Holds only records that ship with the product. Nobody adds to it. */
  readonly closed?: true;
  /** Records that ship with the product, with stable ids and codes, such as catalogues. Nobody amends them. */
  readonly ships?: () => readonly { readonly id: string; readonly code: string; readonly fields: Input<F> }[];
  readonly example: Input<F>;
  /** The templates a new record may start from. */
  readonly templates?: readonly Template<Input<F>>[];
}

export interface Register<K extends string = string, F extends Fields = Fields> extends Declared<K, F> {
  readonly word: 'register';
  readonly shape: number;
  readonly derived: Readonly<Record<string, Derivation>>;
  readonly invariants: readonly Invariant[];
  readonly audience?: Audience | undefined;
  /** Returns the same register with one more computed column. */
  derive<const Rs extends Reads, V>(
    name: string,
    field: Field<V>,
    reads: Rs,
    of: (record: Stored<Register<K, F>>, s: Neighbourhood<Named<Rs>>) => V | undefined,
  ): Register<K, F>;
  /** Returns the same register with one more invariant; `says` is shown at the field. */
  invariant<const Rs extends readonly AnyRegister[]>(
    field: keyof F & string,
    says: string | ((record: Stored<Register<K, F>>, s: Neighbourhood<Rs[number]>) => Sentence),
    reads: Rs,
    holds: (record: Stored<Register<K, F>>, s: Neighbourhood<Rs[number]>) => boolean,
  ): Register<K, F>;
  /** Returns the same register with an audience. A part is only for people for whom its whole is. */
  meantFor<const Rs extends readonly AnyRegister[]>(
    reads: Rs,
    includes: (record: Stored<Register<K, F>>, person: Id<'person'>, s: Neighbourhood<Rs[number]>) => boolean,
  ): Register<K, F>;
}

/** Any register, for code that is generic over them. */
export interface AnyRegister extends Omit<
  Register,
  'derive' | 'invariant' | 'meantFor' | 'example' | 'templates' | 'ships' | 'label'
> {
  readonly label: string;
  readonly example: object;
  readonly templates?: readonly Template[];
  readonly ships?: () => readonly { readonly id: string; readonly code: string; readonly fields: object }[];
}

export type Named<Rs extends Reads> = Rs extends readonly AnyRegister[] ? Rs[number] : AnyRegister;

/** Declares a register. Throws on a declaration that contradicts itself. */
export function register<const K extends string, const F extends Fields>(
  declared: Declared<K, F>,
): Register<K, F> {
  for (const name of [
    declared.label,
    ...(declared.called ?? []),
    ...(declared.foundBy ?? []),
    ...(declared.editionIn === undefined ? [] : [declared.editionIn]),
    ...(declared.columns ?? []),
    ...(declared.stands ?? []),
    ...(declared.confidential === true ? [] : Object.keys(declared.confidential ?? {})),
    ...Object.values(declared.sections ?? {}).flat(),
  ])
    if (!(name in declared.fields) && !declared.columns?.includes(name))
      throw new Error(`register ${declared.key} names a field it does not have: ${name}`);
  for (const [name, { byAction, optional, default: fallback }] of Object.entries(declared.fields))
    if (byAction && !optional && fallback === undefined)
      throw new Error(
        `register ${declared.key} has ${name} set by actions, but no record can begin without it`,
      );
  return build({ ...declared, shape: declared.shape ?? 1 }, {}, [], undefined);
}

const invariantKey = (field: string, before: readonly Invariant[]): string => {
  const count = before.filter((each) => each.field === field).length;
  return count === 0 ? field : `${field}-${count + 1}`;
};

function build<K extends string, F extends Fields>(
  declared: Declared<K, F> & { shape: number },
  derived: Readonly<Record<string, Derivation>>,
  invariants: readonly Invariant[],
  audience: Audience | undefined,
): Register<K, F> {
  return Object.freeze({
    ...declared,
    word: 'register' as const,
    derived,
    invariants,
    audience,
    derive: (name: string, field: Field, reads: Reads, of: unknown) =>
      build(declared, { ...derived, [name]: { field, reads, of } as Derivation }, invariants, audience),
    invariant: (field: string, says: unknown, reads: readonly AnyRegister[], holds: unknown) =>
      build(
        declared,
        derived,
        [...invariants, { field, key: invariantKey(field, invariants), says, reads, holds } as Invariant],
        audience,
      ),
    meantFor: (reads: readonly AnyRegister[], includes: unknown) =>
      build(declared, derived, invariants, { reads, includes } as Audience),
  });
}
