import type { Field, Fields, Id, Input } from './field.ts';
import type { Neighbourhood } from './reader.ts';
import type { Stored } from './record.ts';

/** A day by which something about a record is due, as data, so that rules, the due list and reminders read one declaration. */
export interface Deadline<Name extends string = string> {
  readonly title: string;
  /** The field, or the computed column, that holds the day itself; where it holds one, no interval counts ... */
  readonly on?: Name | Computed;
  /** ... the field or column that says when it was last done (the day of creation while empty), plus an interval ... */
  readonly from?: Name | Computed;
  /** ... of this setting of the organisation, or of this duration field of the record. */
  readonly every?: { readonly setting: string } | { readonly field: Name };
  /** The person who is to act. */
  readonly who?: Name;
  /** The field that points to what it is about, for records that nobody knows by their own name: decisions, grants. */
  readonly about?: Name;
  /** Counts only while the record's choice has one of these values. */
  readonly while?: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** No longer counts while the record's choice has one of these values. */
  readonly unless?: Readonly<Partial<Record<Name, readonly string[]>>>;
  /** No longer counts once this field is filled. */
  readonly until?: Name;
  /** Comes about by itself: worth knowing beforehand, with nothing to do afterwards, so it is never overdue. */
  readonly passes?: true;
  /** Done again and again: what was not done by its day plus the tolerance was missed, and is not merely late. */
  readonly recurs?: true;
}

/** A computed column, by its name. */
interface Computed {
  readonly computed: string;
}

/** Which registers a computation looks at; all of them where it follows links to anywhere. */
export type Reads = readonly AnyRegister[] | 'all';

/** A column that is computed from the record and its neighbours, and never stored. */
export interface Derivation {
  readonly field: Field;
  readonly reads: Reads;
  of(record: Stored, s: Neighbourhood): unknown;
}

/** Something that must hold between fields, or between a record and its neighbours, when it is written. */
export interface Invariant {
  readonly field: string;
  readonly says: string | ((record: Stored, s: Neighbourhood) => string);
  readonly reads: readonly AnyRegister[];
  holds(record: Stored, s: Neighbourhood): boolean;
}

/** A register that people add to in their own name, such as reports of events. */
export interface Opening<Name extends string = string> {
  /** The act, as its button says it: "Report an event". */
  readonly title: string;
  /** Something to tell the organisation of, so that it is put before people on their own page. */
  readonly report?: true;
  /** The field that names whoever adds it. */
  readonly by: Name;
  /** The field that says when they did. */
  readonly on: Name;
  /** The other fields that they may fill; what becomes of it is for others to say. */
  readonly fields: readonly Name[];
  /** Roles of this system it is opened to; without any, everybody who works here. */
  readonly to?: readonly string[];
}

/**
 * What is kept from somebody for a while, so that they are not led by what others think of it: a record, its parts, and what
 * was seen of any of these when it was decided about. Nobody lifts it from themself.
 */
export interface BlindReview<Name extends string = string> {
  /** The reference to the record that is kept ... */
  readonly what: Name;
  /** ... from whom ... */
  readonly from: Name;
  /** ... until this one is filled, or this record is out of use. */
  readonly until: Name;
  /** Whether it cannot be filled any more, so that nothing is to be kept. */
  readonly lifted?: (record: Stored, s: Neighbourhood) => boolean;
  /** Why, told to whoever asks for it; `{record}` stands for the code of what is kept, `{asking}` for its own. */
  readonly says: string;
}

/** Something ready-made that a new record may begin with, complete as it stands. */
export interface Template<V = object> {
  readonly key: string;
  readonly title: string;
  /** For whom it is, in a sentence. */
  readonly help: string;
  readonly fields: V;
}

/** Whom a record is meant for beyond those it names: the readers of a document. */
export interface Audience {
  readonly reads: readonly AnyRegister[];
  includes(record: Stored, person: Id<'person'>, s: Neighbourhood): boolean;
}

/** A column of how a record was, is and will be; left out while another column, a choice, has one of these values. */
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
  /** Why the standard wants it and what belongs here: shown where the register is empty. */
  readonly purpose: string;
  /** Prefix of its codes: `RISK`. */
  readonly code: string;
  /** The field a record is called by. */
  readonly label: keyof F & string;
  /**
   * The fields a record is called by where its own label says nothing without what it belongs to, in this order; a
   * reference is named as the record it points to is called.
   */
  readonly called?: readonly (keyof F & string)[];
  /** Other words that people use for its records, by which the register and what is named after it are found as well. */
  readonly synonyms?: readonly string[];
  /** The fields whose words a record is found by as well, after those whose label has them. */
  readonly foundBy?: readonly (keyof F & string)[];
  /** The choice that says to which edition of the standard a record belongs, for what ships with the product in editions. */
  readonly editionIn?: keyof F & string;
  readonly fields: F;
  /** The reference field that names the record this is a part of. */
  readonly partOf?: keyof F & string;
  /** The reference that names whose personal data its records hold: it is erased with theirs. */
  readonly dataSubject?: keyof F & string;
  /** Work that is done for others: the link that names the record it is for, and the registers on whose pages it is begun. */
  readonly workFor?: { readonly field: keyof F & string; readonly registers: readonly string[] };
  /** Groups in which a person thinks of the fields; fields not named come last. */
  readonly sections?: Readonly<Record<string, readonly (keyof F & string)[]>>;
  /** The columns a table shows at first. */
  readonly columns?: readonly string[];
  /** The order a list begins with, as a listing is asked for: `-foundOn`, `name`; as they were added, if left out. */
  readonly order?: string;
  /** The choices that say how a record stands: they head its page, after what is computed. */
  readonly stands?: readonly (keyof F & string)[];
  /**
   * The choice, kept or computed, that says which of its records are for new work, and by which option. Where such a record
   * is named, they are offered first, the others with what they are instead; one alone is what a new record begins with.
   */
  readonly current?: { readonly by: string; readonly is: string };
  /**
   * Sections for what comes later: folded in a form as long as none of it is filled. Of a singleton, whose fields have defaults,
   * they are folded until somebody opens them or looks for something in them.
   */
  readonly later?: readonly string[];
  /** The columns, kept or computed, that tell how it was, is and will be, in this order: its page begins with them. */
  readonly course?: readonly CourseStep[];
  readonly deadlines?: Readonly<Record<string, Deadline<keyof F & string>>>;
  /**
   * The duty, as roles of the organisation carry it, whose holders answer for a record that names nobody who works here, and
   * meet its deadlines; the ISMS managers, if left out.
   */
  readonly duty?: string;
  /** Days that can only come in this order, those that are filled. What invariants refuse already is not repeated. */
  readonly sequences?: readonly (readonly (keyof F & string)[])[];
  /** One record an organisation, made with the first write, read with defaults filled in. */
  readonly singleton?: true;
  /** Records of acts and facts: once made never amended, only retired. */
  readonly fixed?: true;
  /** Made by actions only, because what they hold has to be seen at the moment of the act. */
  readonly actionsOnly?: true;
  /** Changed by people who are signed in, never with a key: what decides who may do what. */
  readonly inPerson?: true;
  /** Where no form makes its records: what one does for one to come about, in a sentence. */
  readonly arises?: string;
  /** Whoever works here, or has one of some roles, may add one in their own name. */
  readonly opens?: Opening<keyof F & string>;
  /**
   * What its records are called is no secret among those who work here: a record that somebody reads names those it points
   * to, of which they may read nothing else.
   */
  readonly knownByName?: true;
  /**
   * Called by its code alone where what is said leaves the organisation, as mail does: always, or while a choice has one of
   * these values. A part is as confidential as its whole.
   */
  readonly confidential?: true | Readonly<Partial<Record<keyof F & string, readonly string[]>>>;
  /**
   * Counts up when the shape of stored fields changes; each upgrade turns fields of shape n - 1 into shape n. It also meets
   * what decisions saw: the material fields alone, null where they were empty.
   */
  readonly shape?: number;
  readonly upgrades?: Readonly<
    Record<number, (fields: Readonly<Record<string, unknown>>) => Record<string, unknown>>
  >;
  /** Keeps what it names from somebody until they have done what it asks of them. */
  readonly veils?: BlindReview<keyof F & string>;
  /** Holds only what ships with the product; nobody adds to it. */
  readonly closed?: true;
  /** Records that ship with the product, with stable ids and codes: catalogues. Nobody amends them. */
  readonly ships?: () => readonly { readonly id: string; readonly code: string; readonly fields: Input<F> }[];
  readonly example: Input<F>;
  /** What a new record may begin with. */
  readonly templates?: readonly Template<Input<F>>[];
}

export interface Register<K extends string = string, F extends Fields = Fields> extends Declared<K, F> {
  readonly word: 'register';
  readonly shape: number;
  readonly derived: Readonly<Record<string, Derivation>>;
  readonly invariants: readonly Invariant[];
  readonly audience?: Audience | undefined;
  /** The same register with one more computed column. */
  derive<const Rs extends Reads, V>(
    name: string,
    field: Field<V>,
    reads: Rs,
    of: (record: Stored<Register<K, F>>, s: Neighbourhood<Named<Rs>>) => V | undefined,
  ): Register<K, F>;
  /** The same register with one more thing that must hold; `says` is shown at the field. */
  invariant<const Rs extends readonly AnyRegister[]>(
    field: keyof F & string,
    says: string | ((record: Stored<Register<K, F>>, s: Neighbourhood<Rs[number]>) => string),
    reads: Rs,
    holds: (record: Stored<Register<K, F>>, s: Neighbourhood<Rs[number]>) => boolean,
  ): Register<K, F>;
  /** The same register, whose records are meant for certain people; a part is meant for those only for whom its whole is. */
  meantFor<const Rs extends readonly AnyRegister[]>(
    reads: Rs,
    includes: (record: Stored<Register<K, F>>, person: Id<'person'>, s: Neighbourhood<Rs[number]>) => boolean,
  ): Register<K, F>;
}

/** Any register: for code that is generic over them. */
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

/** Declares what is kept on record. Throws on a declaration that contradicts itself. */
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
      build(declared, derived, [...invariants, { field, says, reads, holds } as Invariant], audience),
    meantFor: (reads: readonly AnyRegister[], includes: unknown) =>
      build(declared, derived, invariants, { reads, includes } as Audience),
  });
}
