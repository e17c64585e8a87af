import type { FieldKind } from '../field-kinds/field.ts';
import { kinds } from '../field-kinds/kinds.ts';

export const operators = [
  'is',
  'not',
  'above',
  'below',
  'before',
  'after',
  'has',
  'empty',
  'filled',
] as const;
export type Operator = (typeof operators)[number];

/**
 * Returns a function that checks a value of a column against a condition of a listing. Several values of `is` and `not`
 * are separated by |.
 */
export function holding(
  operator: Operator,
  wanted: string,
  kind: FieldKind | undefined,
): (value: unknown) => boolean {
  const values = new Set(wanted.split('|'));
  const matches = (given: unknown): boolean =>
    typeof given === 'string' ? values.has(given) : words(given).some((word) => values.has(word));
  const isNumber = kind !== undefined && kinds[kind].numeric;
  const order = (given: unknown): number => {
    if (isNumber) return typeof given === 'number' ? given - Number(wanted) : Number.NaN;
    const [text] = words(given);
    return text === undefined ? Number.NaN : text < wanted ? -1 : Number(text > wanted);
  };
  const lower = wanted.toLocaleLowerCase();
  switch (operator) {
    case 'is':
      return matches;
    case 'not':
      return (given) => !matches(given);
    case 'above':
    case 'after':
      return (given) => order(given) > 0;
    case 'below':
    case 'before':
      return (given) => order(given) < 0;
    case 'has':
      return (given) => words(given).some((word) => word.toLocaleLowerCase().includes(lower));
    case 'empty':
      return isEmpty;
    case 'filled':
      return (given) => !isEmpty(given);
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Returns the words of a value that a condition can match: each entry of a list, the id of a link. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(words);
  return typeof value === 'object' && value !== null && 'id' in value ? words(value.id) : [];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The value by which a record is sorted; undefined if it is empty. */
export type SortKey = string | number | undefined;

/** Compares sort keys. Empty ones come last. */
export function comparing(a: SortKey, b: SortKey): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
