import {
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconUserQuestion,
} from '@tabler/icons-react';
import classes from './cell.module.css';
import { stateLook, type StateLook } from './state-look.ts';

const icons = {
  stands: IconCircleCheckFilled,
  broken: IconAlertTriangleFilled,
  partly: IconCircleHalf2,
  open: IconCircle,
  asks: IconUserQuestion,
} as const satisfies Record<StateLook, unknown>;

interface Props {
  /** The state as it is stored. */
  readonly state: string;
  readonly text: string;
}

/** A computed state: told apart by shape and word, and by colour for those who see it. */
export function StateMark({ state, text }: Props) {
  const look = stateLook(state);
  if (!look) return <span className={classes['clip']}>{text}</span>;
  const Icon = icons[look];
  return (
    <span className={classes['state']} data-look={look}>
      <Icon size={14} aria-hidden />
      <span>{text}</span>
    </span>
  );
}
