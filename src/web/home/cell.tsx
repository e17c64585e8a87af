import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import type { Standing } from './board-model.ts';
import classes from './board.module.css';

interface Props {
  readonly standing: Standing;
  /** Whether the Tab key stops here: one cell of the whole board. */
  readonly isStop: boolean;
  readonly isFaded: boolean;
  readonly onPoint: (pointed: { readonly id: string; readonly at: HTMLElement } | undefined) => void;
}

/** A requirement: its verdict drawn, said and linked to its reasons. */
export const Cell = memo(function Cell({ standing, isStop, isFaded, onPoint }: Props) {
  const { t } = useTranslation();
  const { id, ref, demands, verdict } = standing;
  return (
    <li>
      <Link
        to="/requirement/$id"
        params={{ id }}
        preload={false}
        className={classes['cell']}
        tabIndex={isStop ? 0 : -1}
        data-id={id}
        data-faded={isFaded || undefined}
        aria-label={t('board.cell', { ref, verdict: t(`common.verdict.${verdict}`), demands })}
        onMouseEnter={(event) => onPoint({ id, at: event.currentTarget })}
        onFocus={(event) => onPoint({ id, at: event.currentTarget })}
        onBlur={() => onPoint(undefined)}
      >
        <VerdictMark verdict={verdict} size={20} />
      </Link>
    </li>
  );
});
