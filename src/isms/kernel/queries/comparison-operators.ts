import type { FieldKind } from '../declarations/field.ts';
import type { Operator } from './listing.ts';

/** Whether a value of a column is what a condition of a listing asks for. Several values of `is` are separated by |. */
export function holding(
  operator: Operator,
  wanted: string,
  kind: FieldKind | undefined,
): (value: unknown) => boolean {
  const values = new Set(wanted.split('|'));
  const matches = (given: unknown): boolean =>
    typeof given === 'string' ? values.has(given) : words(given).some((word) => values.has(word));
  const isNumber = kind === 'number' || kind === 'step';
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

/** A value as the words one could ask for: each entry of a list, the id of a link. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(words);
  return typeof value === 'object' && value !== null && 'id' in value ? words(value.id) : [];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What a value is sorted by; undefined where it is empty. */
export type SortKey = string | number | undefined;

/** Orders sort keys; what is empty comes last. */
export function comparing(a: SortKey, b: SortKey): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
