import type { DeclaredFields } from '../api/declared.ts';
import type { Values } from './values.ts';

const several: ReadonlySet<string> = new Set(['references', 'choices']);
const single: ReadonlySet<string> = new Set(['reference', 'choice', 'line', 'date']);

/** What an address says a form is to start with; what no form of this register could hold is left out. */
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

/** How an address says it: what stands in columns of a row, as values of the fields they fill. */
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
