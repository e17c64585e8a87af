import type { DeclaredFields } from '../api/declared.ts';
import type { Values } from './values.ts';

const several: ReadonlySet<string> = new Set(['references', 'choices']);
const single: ReadonlySet<string> = new Set(['reference', 'choice', 'line', 'date']);

/** Returns the initial values of a form from the address. Entries that this form cannot hold are left out. */
export function filled(fields: DeclaredFields, entries: readonly string[] = []): Values {
  const values = new Map<string, string>();
  const lists = new Map<string, Set<string>>();
  for (const entry of entries) {
    const [name = '', ...rest] = entry.split(':');
    const [field, value] = [Object.hasOwn(fields, name) ? fields[name] : undefined, rest.join(':')];
    const isOption = field?.options === undefined || Object.hasOwn(field.options, value);
    if (!field || field.byAction || value === '' || !isOption) continue;
    if (several.has(field.kind)) lists.set(name, (lists.get(name) ?? new Set()).add(value));
    else if (single.has(field.kind)) values.set(name, value);
  }
  return {
    ...Object.fromEntries(values),
    ...Object.fromEntries([...lists].map(([name, all]) => [name, [...all]])),
  };
}

/** Returns the entries for the address: values from columns of a row, under the names of the fields they fill. */
export const fillOf = (
  fields: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.entries(fields).flatMap(([name, column]) =>
    [cells[column]]
      .flat()
      .filter((value) => typeof value === 'string')
      .map((value) => `${name}:${value}`),
  );
