import type { DeclaredField } from '../api/declared.ts';

type ListEntry = Readonly<Record<string, unknown>>;

/** A record that a value points to; which register it is in is known from the field or stands in the value. */
export interface Target {
  readonly register: string;
  readonly id: string;
}

/** What a value points to, inside the entries of a list as well. */
export function targetsOf(field: DeclaredField, value: unknown): readonly Target[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'reference':
    case 'references':
      return [value]
        .flat()
        .flatMap((id: unknown) => (typeof id === 'string' ? [{ register: field.to ?? '', id }] : []));
    case 'link':
    case 'links':
      return [value].flat().flatMap((link: unknown) => (isTarget(link) ? [link] : []));
    case 'list':
      return (Array.isArray(value) ? (value as readonly ListEntry[]) : []).flatMap((entry) =>
        Object.entries(field.fields ?? {}).flatMap(([name, inner]) => targetsOf(inner, entry[name])),
      );
    default:
      return [];
  }
}

export const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' &&
  value !== null &&
  'register' in value &&
  typeof value.register === 'string' &&
  'id' in value &&
  typeof value.id === 'string';
