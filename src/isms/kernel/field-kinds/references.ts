import type { Details, Id, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { limits, readEntries, readId } from './reading.ts';
import { idSchema } from './reference.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly references: Kind;
  }
  interface Details {
    /** For references: a view whose rows are suggestions. */
    readonly suggests?: Suggesting;
    /** For references to people: the people who wrote one of these fields in any version. Every commit updates it. */
    readonly writersOf?: readonly string[];
    /**
     * For references: the records that this other field named in an earlier version and no longer names. Every commit
     * updates it.
     */
    readonly formerlyIn?: string;
  }
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

/** Declares references to any number of records of a register. */
export const references = <
  const K extends string,
  const M extends Marks & Pick<Details, 'writersOf' | 'suggests'>,
>(
  to: K,
  m: M,
) => make<FieldOf<readonly Id<K>[], M, K>>('references', { ...m, to });

export const referencesKind: Kind = {
  read: (_, value, reading) => readEntries(value, reading, readId),
  schema: () => ({ maxItems: limits.entries, type: 'array', items: idSchema }),
  text: ({ to = '' }, value, { codeOf }) =>
    (value as readonly string[]).map((id) => codeOf({ register: to, id })).join('; '),
  targets: (value) => value as readonly string[],
  replaced: ({ to = '' }, value, by, path) =>
    Array.isArray(value) ? value.map((id: unknown, n) => by.reference(to, id, `${path}[${n}]`)) : value,
  textual: 'line',
  several: true,
};
