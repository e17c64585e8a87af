import type { DeclaredField } from '../api/declared.ts';

export const operators = [
  'is',
  'not',
  'above',
  'below',
  'after',
  'before',
  'has',
  'empty',
  'filled',
] as const;
export type Operator = (typeof operators)[number];

/** One clause of a filter: a column, an operator, and values. Several values mean any of them. */
export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** Returns whether the operator accepts any of several values. */
export const takesSeveral = (operator: Operator): boolean => operator === 'is' || operator === 'not';
/** Returns whether the operator needs a value. */
export const takesValue = (operator: Operator): boolean => operator !== 'empty' && operator !== 'filled';

/** Reads a condition such as `level:above:2`; undefined if the text is none. */
export function readCondition(written: string): Condition | undefined {
  const [column = '', operator = '', ...rest] = written.split(':');
  if (!column || !isOperator(operator)) return undefined;
  const value = rest.join(':');
  const values = takesSeveral(operator) ? value.split('|') : [value];
  return { column, operator, values: takesValue(operator) ? values.filter((each) => each !== '') : [] };
}

export const writeCondition = ({ column, operator, values }: Condition): string =>
  `${column}:${operator}:${values.join('|')}`;

const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text);

/** Returns whether a condition is complete, rather than still being written. */
export const isComplete = ({ operator, values }: Condition): boolean =>
  !takesValue(operator) || values.length > 0;

/** Returns the operators for a field, the usual one first; none for kinds that have no order and no text. */
export function operatorsOf({
  kind,
  optional,
}: Pick<DeclaredField, 'kind' | 'optional'>): readonly Operator[] {
  const maybeEmpty: readonly Operator[] = optional ? ['empty', 'filled'] : [];
  switch (kind) {
    case 'line':
    case 'prose':
      return ['has', ...maybeEmpty];
    case 'choice':
    case 'choices':
    case 'reference':
    case 'references':
      return ['is', 'not', ...maybeEmpty];
    case 'yesNo':
    case 'duration':
      return ['is', ...maybeEmpty];
    case 'date':
      return ['before', 'after', ...maybeEmpty];
    case 'number':
    case 'step':
      return ['above', 'below', 'is', ...maybeEmpty];
    case 'link':
    case 'links':
    case 'list':
    case 'file':
      return maybeEmpty;
    case 'matrix':
    case 'frozen':
      return [];
  }
}
