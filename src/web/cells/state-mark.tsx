import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './cell.module.css';
import { markOf, stateLook } from './state-look.ts';

interface Props {
  /** The state as it is stored. */
  readonly state: string;
  readonly text: string;
  /** Whether to show the whole text rather than one clipped line. */
  readonly whole?: boolean;
}

/** Shows a computed state by shape and word, and by colour for those who see it. */
export function StateMark({ state, text, whole = false }: Props) {
  const look = stateLook(state);
  const word = <span className={whole ? undefined : classes['clip']}>{text}</span>;
  if (!look) return word;
  return (
    <span className={classes['state']} data-look={look}>
      <VerdictMark verdict={markOf(look)} size={14} />
      {word}
    </span>
  );
}
