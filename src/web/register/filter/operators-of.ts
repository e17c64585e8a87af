import type { DeclaredField } from '../../api/declared.ts';
import { kinds } from '../../field-kinds/kinds.ts';
import type { Operator } from '../condition.ts';

/** Returns the operators for a field, the usual one first; none for kinds that no filter looks for. */
export function operatorsOf({
  kind,
  optional,
}: Pick<DeclaredField, 'kind' | 'optional'>): readonly Operator[] {
  const { filter } = kinds[kind];
  return filter ? [...filter.operators, ...(optional ? (['empty', 'filled'] as const) : [])] : [];
}
