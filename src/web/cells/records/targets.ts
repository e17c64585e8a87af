import type { DeclaredField } from '../../api/declared.ts';

type ListEntry = Readonly<Record<string, unknown>>;

/** A record that a value points to. Its register is known from the field or named in the value. */
export interface Target {
  readonly register: string;
  readonly id: string;
}

/** Returns the records that a value points to, including those in the entries of a list. */
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
