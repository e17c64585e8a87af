import type { DeclaredField, DeclaredFields } from '../api/declared.ts';
import { isEmpty, same } from '../cells/same.ts';

/** The values of a form by field name, in the shape the API takes. */
export type Values = Readonly<Record<string, unknown>>;

/** Returns the initial values of a new record: the defaults, and what is known from where it was begun. */
export const startingValues = (fields: DeclaredFields, known: Values = {}): Values => ({
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.default === undefined ? [] : [[name, field.default]],
    ),
  ),
  ...known,
});

/** Returns the values of a form as the API takes them: without empty values, trailing blanks, or blank list entries. */
export const writtenValues = (fields: DeclaredFields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = written(field, values[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Returns a value as the API takes it; undefined if it is empty. */
export function written(field: DeclaredField, value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (typeof value === 'string') return value.trim();
  if (!Array.isArray(value)) return value;
  if (field.kind !== 'list') {
    const filled = value.filter((each) => each !== null);
    return filled.length > 0 ? filled : undefined;
  }
  const { fields = {} } = field;
  const entries = value.map((entry: unknown) => writtenValues(fields, entry as Values));
  return entries.some((entry) => Object.keys(entry).length > 0) ? entries : undefined;
}

/** Returns the differences from the record as it was read, for a PATCH: null empties a field. */
export function changes(fields: DeclaredFields, before: Values, now: Values): Values {
  const after = writtenValues(fields, now);
  return Object.fromEntries(
    Object.keys(fields)
      .filter((name) => !same(before[name], after[name]))
      .map((name) => [name, after[name] ?? null]),
  );
}
