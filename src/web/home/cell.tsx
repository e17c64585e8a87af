import { memo } from 'react';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './board.module.css';

interface Props {
  readonly id: string;
  readonly mark: Verdict;
  /** All that the cell says, for those who do not see it. */
  readonly label: string;
  readonly href: string;
  /** Whether the Tab key stops here: one cell of the whole board. */
  readonly isStop: boolean;
  readonly isFaded?: boolean;
}

/**
 * A requirement or a control: how it stands drawn, said and linked to its reasons. A plain anchor, which the board follows
 * for all of them: the board is drawn anew many times a second while the strip of time is dragged.
 */
export const Cell = memo(function Cell({ id, mark, label, href, isStop, isFaded = false }: Props) {
  return (
    <li>
      <a
        href={href}
        className={classes['cell']}
        tabIndex={isStop ? 0 : -1}
        data-id={id}
        data-faded={isFaded || undefined}
        aria-label={label}
      >
        <VerdictMark verdict={mark} size={20} />
      </a>
    </li>
  );
});
