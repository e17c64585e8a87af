import { memo } from 'react';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import classes from './board.module.css';

interface Props {
  readonly id: string;
  readonly mark: Verdict;
  /** Accessible name of the cell. */
  readonly label: string;
  readonly href: string;
  /** Whether the Tab key reaches this cell: one cell of the whole board. */
  readonly isStop: boolean;
  readonly isFaded?: boolean;
}

/**
 * Shows the status of a requirement or a control, with a link to its reasons. A plain anchor, whose clicks the board
 * handles: while the timeline is dragged, the board is drawn many times a second.
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
