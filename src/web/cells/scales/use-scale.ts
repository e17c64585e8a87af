import { useRegister } from '../../api/reading.ts';
import { useCells, type Row } from '../cells-context.ts';
import type { Placed } from '../placed.ts';
import { scaleOf, type Scale } from './scale.ts';

/** Returns the scale of a step: from the record it is looked up through, or from the record that holds it. */
export function useScale({ field, at }: Placed, row: Row): Scale | undefined {
  const cells = useCells();
  const isOwn = field.scale !== undefined && field.scale.through === undefined;
  const register = useRegister(isOwn ? (at.split('.')[1] ?? '') : '');
  if (!field.scale || field.scale.through !== undefined) return cells.scaleOf(field, row);
  return register && scaleOf(register, row, field.scale.list);
}
