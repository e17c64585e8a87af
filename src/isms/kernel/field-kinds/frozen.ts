import { complaints } from './complaints.ts';
import type { Details, Marks } from './field.ts';
import { make, type FieldOf } from './field-maker.ts';
import type { Kind } from './kind.ts';
import { isObject, limits, missing } from './reading.ts';

declare module './field.ts' {
  interface FieldKinds {
    readonly frozen: Kind;
  }
  interface Details {
    /** For frozen values: the register they were read from, if no other field names the record. */
    readonly frozenOf?: string;
  }
}

/**
 * Declares values as they were at one moment, by field name, such as those a decision saw. With `fields`, rows of such
 * values: under `rows`, or each under its own key.
 */
export const frozen = <const M extends Marks & Pick<Details, 'frozenOf' | 'fields'>>(m: M) =>
  make<FieldOf<Readonly<Record<string, unknown>>, M>>('frozen', m);

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isObject(value) && Object.values(value).every(isJson);
}

export const frozenKind: Kind = {
  read(_, value, reading) {
    if (!isObject(value)) reading.fault(missing(value) ?? complaints.notObject);
    else
      for (const [name, each] of Object.entries(value)) {
        if (name.length > limits.line) reading.at(name).fault(complaints.tooLong({ most: limits.line }));
        if (!isJson(each)) reading.at(name).fault(complaints.notJson);
      }
    return value;
  },
  schema: () => ({
    type: 'object',
    propertyNames: { type: 'string', maxLength: limits.line },
    additionalProperties: {},
  }),
  texts: (value) => [JSON.stringify(value)],
  unordered: true,
  long: true,
};
