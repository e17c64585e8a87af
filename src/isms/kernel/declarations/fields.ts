import type { Duration, PlainDate } from '../values/calendar.ts';
import type { Erased } from '../values/erased.ts';
import type { Details, Field, FieldKind, Fields, FileValue, Id, Link, Marks, Values } from './field.ts';

type Value<V, M> =
  | V
  | (M extends { optional: true } ? undefined : never)
  | (M extends { personal: true } ? Erased : never);
type Skip<M> = M extends { optional: true } | { default: unknown } ? true : false;
type Of<V, M, To extends string = never> = Field<Value<V, M>, To, Skip<M>>;

/**
 * Declares a field of a kind given by name, as for declarations read from JSON. Throws if it is material and personal.
 */
export function field(kind: FieldKind, declared: Marks & Details): Field {
  const personal = declared.personal || Object.values(declared.fields ?? {}).some((inner) => inner.personal);
  if (declared.material && personal)
    throw new Error(
      `field "${declared.title}" is material and personal: a decision would keep what must be erasable`,
    );
  return Object.freeze({ ...declared, kind });
}

const make = <F>(kind: FieldKind, declared: Marks & Details): F => field(kind, declared) as F;

/** Returns an optional field as a required one, for an action that needs it. */
export function needed<V, To extends string>(
  optional: Field<V, To>,
): Field<Exclude<V, undefined>, To, false> {
  const { optional: _, ...rest } = optional;
  return Object.freeze(rest) as Field<Exclude<V, undefined>, To, false>;
}

/** Declares one line of text, of 200 characters unless `longest` says otherwise. */
export const line = <const M extends Marks & Pick<Details, 'format' | 'longest'> & { default?: string }>(
  m: M,
) => make<Of<string, M>>('line', m);

/** Declares paragraphs of text, as Markdown. */
export const prose = <const M extends Marks & Pick<Details, 'longest'>>(m: M) =>
  make<Of<string, M>>('prose', m);

type Options = Readonly<Record<string, string>>;

/** Declares a choice of one option. Keys are stored, titles are shown. */
export const choice = <
  const O extends Options,
  const M extends Marks & Pick<Details, 'notices'> & { default?: string },
>(
  m: M & { options: O },
) => make<Of<keyof O & string, M>>('choice', m);

/** Declares a choice of any number of options. */
export const choices = <const O extends Options, const M extends Marks & Pick<Details, 'notices'>>(
  m: M & { options: O },
) => make<Of<readonly (keyof O & string)[], M>>('choices', m);

export const yesNo = <const M extends Marks & { default?: boolean }>(m: M) =>
  make<Of<boolean, M>>('yesNo', m);

/** Declares a day, `YYYY-MM-DD`. */
export const date = <
  const M extends Marks & Pick<Details, 'happened' | 'dueDay' | 'initially' | 'dayOfChangeIn'>,
>(
  m: M,
) => make<Of<PlainDate, M>>('date', m);

/** Declares a duration, `P12M`. With a default it may be left out. */
export const duration = <const M extends Marks & Pick<Details, 'atMost'> & { default?: Duration }>(m: M) =>
  make<Of<Duration, M>>('duration', m);

export const number = <
  const M extends Marks & Pick<Details, 'least' | 'most' | 'whole' | 'unit' | 'money'> & { default?: number },
>(
  m: M,
) => make<Of<number, M>>('number', m);

/**
 * Declares a position, counted from 1, on a scale: a list of this record, or of the record that another field points
 * to.
 */
export const step = <const M extends Marks & Required<Pick<Details, 'scale'>> & Pick<Details, 'highestOf'>>(
  m: M,
) => make<Of<number, M>>('step', m);

export const reference = <
  const K extends string,
  const M extends Marks & Pick<Details, 'beginsAs' | 'initially' | 'within'>,
>(
  to: K,
  m: M,
) => make<Of<Id<K>, M, K>>('reference', { ...m, to });

export const references = <
  const K extends string,
  const M extends Marks & Pick<Details, 'writersOf' | 'suggests'>,
>(
  to: K,
  m: M,
) => make<Of<readonly Id<K>[], M, K>>('references', { ...m, to });

/** Declares a reference to a record of any register. */
export const link = <const M extends Marks>(m: M) => make<Of<Link, M, string>>('link', m);

export const links = <const M extends Marks>(m: M) => make<Of<readonly Link[], M, string>>('links', m);

type PointsOf<F extends Fields> = {
  [N in keyof F]: F[N] extends Field<unknown, infer To> ? To : never;
}[keyof F];

/**
 * Declares small entries that exist only in their record. Entries with an author or a date belong in a register that is
 * part of this one.
 */
export const list = <const F extends Fields, const M extends Marks>(fields: F, m: M) =>
  make<Of<readonly Values<F>[], M, PointsOf<F>>>('list', { ...m, fields });

/** Declares a table of steps, row by row from the lowest. Each number is a position, from 1, in the list of `steps`. */
export const matrix = <const M extends Marks & Required<Pick<Details, 'matrix'>>>(m: M) =>
  make<Of<readonly (readonly number[])[], M>>('matrix', m);

/** Declares a file, kept as a blob outside the snapshot. */
export const file = <const M extends Marks>(m: M) => make<Of<FileValue, M>>('file', m);

/**
 * Declares values as they were at one moment, by field name, such as those a decision saw. With `fields`, rows of such
 * values: under `rows`, or each under its own key.
 */
export const frozen = <const M extends Marks & Pick<Details, 'frozenOf' | 'fields'>>(m: M) =>
  make<Of<Readonly<Record<string, unknown>>, M>>('frozen', m);
