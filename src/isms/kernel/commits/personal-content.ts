import { erased, isErased } from '../values/erased.ts';
import type { Fields } from '../field-kinds/field.ts';

/** Returns the fields of a record with `erased` in place of personal values, also in the entries of a list. */
export function withPersonalErased<V extends Readonly<Record<string, unknown>>>(
  declared: Fields,
  values: V,
): V {
  const without = Object.entries(values).map(([name, value]) => {
    const field = declared[name];
    if (value === undefined || isErased(value)) return [name, value];
    if (field?.personal) return [name, erased];
    if (field?.kind !== 'list' || !field.fields) return [name, value];
    const { fields } = field;
    const entries = value as readonly Readonly<Record<string, unknown>>[];
    return [name, entries.map((entry) => withPersonalErased(fields, entry))];
  });
  return Object.freeze(Object.fromEntries(without) as V);
}
