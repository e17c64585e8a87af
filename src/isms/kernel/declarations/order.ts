import type { FieldKind } from './field.ts';

/** A column that records are sorted by, and which way. */
export interface SortedBy {
  readonly column: string;
  readonly down: boolean;
}

/** An order as it is written, most important column first: `-level,owner`. A minus sorts downwards. */
export const sortOf = (written = ''): readonly SortedBy[] =>
  written
    .split(',')
    .filter((name) => name !== '')
    .map((name) => ({ column: name.replace(/^-/, ''), down: name.startsWith('-') }));

const unsorted: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'list',
  'frozen',
  'matrix',
  'file',
  'links',
  'choices',
]);

/** Whether values of this kind have an order that says something. */
export const canBeSorted = (kind: FieldKind): boolean => !unsorted.has(kind);
