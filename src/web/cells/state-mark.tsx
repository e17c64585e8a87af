import type { Verdict } from '#isms/kernel/verdict.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './cell.module.css';
import { stateLook, type StateLook } from './state-look.ts';

// The marks of the board, so that one learns them once.
const marks: Readonly<Record<StateLook, Verdict>> = {
  stands: 'met',
  broken: 'not met',
  partly: 'partly met',
  open: 'no data',
  asks: 'needs a person',
  outside: 'not applicable',
};

interface Props {
  /** The state as it is stored. */
  readonly state: string;
  readonly text: string;
  /** All of it, rather than one clipped line. */
  readonly whole?: boolean;
}

/** A computed state: told apart by shape and word, and by colour for those who see it. */
export function StateMark({ state, text, whole = false }: Props) {
  const look = stateLook(state);
  const word = <span className={whole ? undefined : classes['clip']}>{text}</span>;
  if (!look) return word;
  return (
    <span className={classes['state']} data-look={look}>
      <VerdictMark verdict={marks[look]} size={14} />
      {word}
    </span>
  );
}
