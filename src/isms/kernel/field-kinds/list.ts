import type { Field, Fields, Marks, Values } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { limits, readEntries } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly list: Kind;
  }
}

type PointsOf<F extends Fields> = {
  [N in keyof F]: F[N] extends Field<unknown, infer To> ? To : never;
}[keyof F];

/**
 * Declares small entries that exist only in their record. Entries with an author or a date belong in a register that is
 * part of this one.
 */
export const list = <const F extends Fields, const M extends Marks>(fields: F, m: M) =>
  make<FieldOf<readonly Values<F>[], M, PointsOf<F>>>('list', { ...m, fields });

type Entries = readonly Readonly<Record<string, unknown>>[];

export const listKind: Kind = {
  read: ({ fields = {} }, value, reading) =>
    readEntries(value, reading, (entry, place) => place.fields(fields, entry)),
  schema: ({ fields = {} }, fieldsSchema) => ({
    maxItems: limits.entries,
    type: 'array',
    items: fieldsSchema(fields),
  }),
  /**
   * Returns the entries as text. Optional fields have their title before them, since their position alone does not
   * identify them. A step in an entry is on the scale that the record names.
   */
  text({ fields: declared = {} }, value, { fields, values, inside }) {
    const entryText = (entry: Entries[number]): string =>
      Object.entries(declared)
        .flatMap(([name, field]) => {
          const beside = { fields: { ...fields, ...declared }, values: { ...values, ...entry } };
          const text = inside(field, entry[name], beside);
          return text === '' ? [] : [field.optional ? `${field.title}: ${text}` : text];
        })
        .join(', ');
    return (value as Entries).map(entryText).join('; ');
  },
  members: ({ fields = {} }, value) =>
    (value as Entries).flatMap((entry) =>
      Object.entries(fields).map(([name, field]) => [field, entry[name]] as const),
    ),
  replaced: ({ fields = {} }, value, by, path) =>
    Array.isArray(value)
      ? value.map((entry: unknown, n) => by.fields(fields, entry, `${path}[${n}]`))
      : value,
  unordered: true,
  several: true,
};
