import type { ControlProps } from './control-props.ts';
import { ListControl } from './controls/list-control.tsx';
import { SimpleControl } from './simple-control.tsx';

/** Shows the control for any declared field. */
export const Control = (props: ControlProps) =>
  props.placed.field.kind === 'list' ? <ListControl {...props} /> : <SimpleControl {...props} />;
