import type { Details, Id, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { JsonSchema, Kind } from './kind.ts';
import { limits, readId } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly reference: Kind;
  }
  interface Details {
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
  }
}

/** Declares a reference to a record of a register. */
export const reference = <
  const K extends string,
  const M extends Marks & Pick<Details, 'beginsAs' | 'initially' | 'within'>,
>(
  to: K,
  m: M,
) => make<FieldOf<Id<K>, M, K>>('reference', { ...m, to });

export const idSchema: JsonSchema = { type: 'string', minLength: 1, maxLength: limits.id };

export const referenceKind: Kind = {
  read: (_, value, reading) => readId(value, reading),
  schema: () => idSchema,
  text: ({ to = '' }, value, { codeOf }) => codeOf({ register: to, id: String(value) }),
  targets: (value) => (typeof value === 'string' ? [value] : []),
  replaced: ({ to = '' }, value, by, path) => by.reference(to, value, path),
  textual: 'line',
  inLabels: true,
};
