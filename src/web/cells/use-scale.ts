import { useDeclarations } from '../api/reading.ts';
import { useCells, type Row } from './cells-context.ts';
import type { Placed } from './placed.ts';
import { scaleOf, type Scale } from './scale.ts';

/** The scale of a step: of the record it is looked up through, or of the one it stands in. */
export function useScale({ field, at }: Placed, row: Row): Scale | undefined {
  const cells = useCells();
  const { registers } = useDeclarations();
  if (!field.scale || field.scale.through !== undefined) return cells.scaleOf(field, row);
  const register = registers.get(at.split('.')[1] ?? '');
  return register && scaleOf(register, row, field.scale.list);
}
