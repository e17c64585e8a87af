import type { DeclaredField } from '../api/declared.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Ids that a value points to, those inside the entries of a list included. */
export function targetsOf(field: DeclaredField, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'reference':
      return typeof value === 'string' ? [value] : [];
    case 'references':
      return Array.isArray(value) ? (value as readonly string[]) : [];
    case 'link':
    case 'links':
      return [value].flat().flatMap((link: unknown) => idIn(link));
    case 'list':
      return (Array.isArray(value) ? (value as readonly Entry[]) : []).flatMap((entry) =>
        Object.entries(field.fields ?? {}).flatMap(([name, inner]) => targetsOf(inner, entry[name])),
      );
    default:
      return [];
  }
}

const idIn = (link: unknown): readonly string[] =>
  typeof link === 'object' && link !== null && 'id' in link && typeof link.id === 'string' ? [link.id] : [];
