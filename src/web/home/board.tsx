import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { useEdition } from '../state/edition.ts';
import { BoardCard } from './board-card.tsx';
import { chaptersOf, countsOf, type Clause, type Standing } from './board-model.ts';
import { Cell } from './cell.tsx';
import classes from './board.module.css';
import { Legend } from './legend.tsx';
import { useCellKeys } from './use-cell-keys.ts';

const route = getRouteApi('/signed-in/');

interface Props {
  readonly standings: readonly Standing[];
  readonly withheld: number;
}

/** Every requirement a cell, where the standard has it. */
export function Board({ standings, withheld }: Props) {
  const { t } = useTranslation();
  const titles = useDeclarations().clauses[useEdition()];
  const { verdict: chosen } = route.useSearch();
  const chapters = useMemo(() => chaptersOf(standings, titles ?? []), [standings, titles]);
  const counts = useMemo(() => countsOf(standings), [standings]);
  const board = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<{ readonly id: string; readonly at: HTMLElement }>();
  const { stop, onKeyDown, onFocus } = useCellKeys(board, standings, chosen);
  /** Nothing below is of the verdict that was chosen. */
  const isFaded = (clauses: readonly Clause[]) =>
    chosen !== undefined && clauses.every((each) => each.standings.every(({ verdict }) => verdict !== chosen));
  const shown = pointed && standings.find(({ id }) => id === pointed.id);

  return (
    <section aria-label={t('board.requirements')}>
      <Legend counts={counts} chosen={chosen} />
      {/* Arrow keys move between the links inside; the box itself is nothing to act on. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={board}
        className={classes['board']}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setPointed(undefined);
          onKeyDown(event);
        }}
        onFocus={onFocus}
        onMouseLeave={() => setPointed(undefined)}
      >
        {chapters.map((chapter) => (
          <section key={chapter.number} className={classes['chapter']} data-faded={isFaded(chapter.clauses) || undefined}>
            <h2 className={classes['heading']}>
              <span className={classes['number']}>{chapter.number}</span> {chapter.title}
            </h2>
            {chapter.clauses.map((clause) => (
              <div key={clause.number} className={classes['clause']} data-faded={isFaded([clause]) || undefined}>
                <h3 className={classes['title']} title={clause.heading}>
                  <span className={classes['number']}>{clause.number}</span> {clause.heading}
                </h3>
                <ul className={classes['cells']} aria-label={`${clause.number} ${clause.heading}`}>
                  {clause.standings.map((standing) => (
                    <Cell
                      key={standing.id}
                      standing={standing}
                      isStop={standing.id === stop}
                      isFaded={chosen !== undefined && standing.verdict !== chosen}
                      onPoint={setPointed}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
      {withheld > 0 && <p className={classes['withheld']}>{t('board.withheld', { count: withheld })}</p>}
      {shown && <BoardCard standing={shown} at={pointed.at} />}
    </section>
  );
}
