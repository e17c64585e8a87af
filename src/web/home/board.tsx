import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { stringifySearch } from '../router/search.ts';
import { useEdition } from '../state/edition.ts';
import { ControlCard, StandingCard } from './board-card.tsx';
import { BoardControls } from './board-controls.tsx';
import { chaptersOf, type Clause, type Standing } from './board-model.ts';
import { Cell } from './cell.tsx';
import classes from './board.module.css';
import { useCellKeys } from './use-cell-keys.ts';
import type { ControlsBeside } from './use-controls.ts';
import { usePointedCell } from './use-pointed-cell.ts';

const route = getRouteApi('/signed-in/');

interface Props {
  readonly standings: readonly Standing[];
  readonly withheld: number;
  /** What stands beside the clauses. */
  readonly controls: ControlsBeside | undefined;
}

/** Every requirement a cell, where the standard has it. */
export function Board({ standings, withheld, controls }: Props) {
  const { t } = useTranslation();
  const router = useRouter();
  const titles = useDeclarations().clauses[useEdition()];
  const { verdict: chosen, asOf, edition } = route.useSearch();
  const chapters = useMemo(() => chaptersOf(standings, titles ?? []), [standings, titles]);
  const board = useRef<HTMLDivElement>(null);
  const { pointed, ...pointing } = usePointedCell();
  const beside = useMemo(() => controls?.groups?.flatMap((group) => group.controls) ?? [], [controls]);
  const reachable = standings.filter(({ verdict }) => chosen === undefined || verdict === chosen);
  const { stop, onKeyDown, onFocus } = useCellKeys(board, [...reachable, ...beside]);
  const shown = pointed && standings.find(({ id }) => id === pointed.dataset['id']);
  const shownBeside = pointed && beside.find(({ id }) => id === pointed.dataset['id']);
  const search = stringifySearch({ asOf, edition });

  const follow = (event: MouseEvent) => {
    const href = (event.target as Element).closest('[data-id]')?.getAttribute('href');
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!href || elsewhere) return;
    event.preventDefault();
    router.history.push(href);
  };
  /** Nothing below is of the verdict that was chosen. */
  const isFaded = (clauses: readonly Clause[]) =>
    chosen !== undefined &&
    clauses.every((each) => each.standings.every(({ verdict }) => verdict !== chosen));

  return (
    <section aria-label={t('board.requirements')}>
      {/* It listens for the links inside; the box itself is nothing to act on. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={board}
        className={classes['board']}
        {...pointing}
        onClick={follow}
        onKeyDown={(event) => {
          pointing.onKeyDown(event);
          onKeyDown(event);
        }}
        onFocus={(event) => {
          pointing.onFocus(event);
          onFocus(event);
        }}
      >
        {chapters.map(({ number, title, clauses }) => (
          <section key={number} className={classes['chapter']} data-faded={isFaded(clauses) || undefined}>
            <h2 className={classes['heading']}>
              <span className={classes['number']}>{number}</span> {title}
            </h2>
            {clauses.map((clause) => (
              <div
                key={clause.number}
                className={classes['clause']}
                data-faded={isFaded([clause]) || undefined}
              >
                <h3 className={classes['title']} title={clause.heading}>
                  <span className={classes['number']}>{clause.number}</span> {clause.heading}
                </h3>
                <ul className={classes['cells']} aria-label={`${clause.number} ${clause.heading}`}>
                  {clause.standings.map((standing) => (
                    <Cell
                      key={standing.id}
                      id={standing.id}
                      mark={standing.verdict}
                      label={t('board.cell', {
                        ref: standing.ref,
                        verdict: t(`common.verdict.${standing.verdict}`),
                        demands: standing.demands,
                      })}
                      href={`/requirement/${standing.id}${search}`}
                      isStop={standing.id === stop}
                      isFaded={chosen !== undefined && standing.verdict !== chosen}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
        {controls && <BoardControls controls={controls} stop={stop} asOf={asOf} edition={edition} />}
      </div>
      {withheld > 0 && <p className={classes['withheld']}>{t('board.withheld', { count: withheld })}</p>}
      {shown && <StandingCard standing={shown} at={pointed} />}
      {shownBeside && <ControlCard control={shownBeside} at={pointed} />}
    </section>
  );
}
