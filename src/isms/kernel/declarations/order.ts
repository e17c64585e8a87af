import type { FieldKind } from '../field-kinds/field.ts';
import { kinds } from '../field-kinds/kinds.ts';

/** A column by which records are sorted, and the direction. */
export interface SortedBy {
  readonly column: string;
  readonly down: boolean;
}

/** Parses a written order, most important column first: `-level,owner`. A minus sorts downwards. */
export const sortOf = (written = ''): readonly SortedBy[] =>
  written
    .split(',')
    .filter((name) => name !== '')
    .map((name) => ({ column: name.replace(/^-/, ''), down: name.startsWith('-') }));

/** Checks whether values of this kind have a meaningful order. */
export const canBeSorted = (kind: FieldKind): boolean => !kinds[kind].unordered;
