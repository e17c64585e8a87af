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
