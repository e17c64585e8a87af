import type { ControlProps } from '../form/control-props.ts';
import { kinds } from './kinds.ts';

/** Shows the control for any declared field. */
export function Control(props: ControlProps) {
  const { Control: OfKind } = kinds[props.placed.field.kind];
  return OfKind ? <OfKind {...props} Inner={Control} /> : null;
}
