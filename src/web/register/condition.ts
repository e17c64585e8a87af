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

/** One clause of a filter: a column, how it compares, and with what. Several values mean any of them. */
export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** Whether any of several values will do. */
export const takesSeveral = (operator: Operator): boolean => operator === 'is' || operator === 'not';
/** Whether the comparison needs something to compare with. */
export const takesValue = (operator: Operator): boolean => operator !== 'empty' && operator !== 'filled';

/** `level:above:2` as a condition; undefined for what is none. */
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

/** Whether a condition says something already, or is still being written. */
export const isComplete = ({ operator, values }: Condition): boolean =>
  !takesValue(operator) || values.length > 0;

/** How a field can be compared, the usual way first. None at all for what has no order and no text. */
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
