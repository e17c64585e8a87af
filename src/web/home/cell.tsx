import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import type { Standing } from './board-model.ts';
import classes from './board.module.css';

interface Props {
  readonly standing: Standing;
  readonly href: string;
  /** Whether the Tab key stops here: one cell of the whole board. */
  readonly isStop: boolean;
  readonly isFaded: boolean;
}

/**
 * A requirement: its verdict drawn, said and linked to its reasons. A plain anchor, which the board follows for all of them:
 * the board is drawn anew many times a second while the strip of time is dragged.
 */
export const Cell = memo(
  function Cell({ standing: { id, ref, demands, verdict }, href, isStop, isFaded }: Props) {
    const { t } = useTranslation();
    return (
      <li>
        <a
          href={href}
          className={classes['cell']}
          tabIndex={isStop ? 0 : -1}
          data-id={id}
          data-faded={isFaded || undefined}
          aria-label={t('board.cell', { ref, verdict: t(`common.verdict.${verdict}`), demands })}
        >
          <VerdictMark verdict={verdict} size={20} />
        </a>
      </li>
    );
  },
  (a, b) =>
    a.standing.id === b.standing.id &&
    a.standing.verdict === b.standing.verdict &&
    a.href === b.href &&
    a.isStop === b.isStop &&
    a.isFaded === b.isFaded,
);
