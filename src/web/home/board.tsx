import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#server/contract/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { stringifySearch } from '../router/search.ts';
import { useEdition } from '../state/edition.ts';
import { ControlCard, StandingCard } from './board-card.tsx';
import { BoardControls } from './board-controls.tsx';
import { chaptersOf, columnsOf, type Clause, type BoardRequirement } from './board-model.ts';
import { BoardClause, isClauseFaded } from './board-clause.tsx';
import classes from './board.module.css';
import { useCellKeys } from './use-cell-keys.ts';
import type { ControlsBeside } from './use-controls.ts';
import { usePointedCell } from './use-pointed-cell.ts';

const route = getRouteApi('/signed-in/');

// A catalogue with more parts than this, such as the 14 domains of 2013, takes two columns beside the clauses.
const fewParts = 7;

interface Props {
  readonly standings: readonly BoardRequirement[];
  /** Names of the records that the requirements refer to. */
  readonly names: Names;
  /** The controls beside the clauses. */
  readonly controls: ControlsBeside | undefined;
}

/** Shows a cell for each requirement, arranged as in the standard. */
export function Board({ standings, names, controls }: Props) {
  const { t } = useTranslation();
  const router = useRouter();
  const titles = useDeclarations().clauses[useEdition()];
  const { verdict: chosen, asOf, edition } = route.useSearch();
  const columns = useMemo(() => columnsOf(chaptersOf(standings, titles ?? [])), [standings, titles]);
  const board = useRef<HTMLDivElement>(null);
  const { pointed, ...pointing } = usePointedCell();
  const beside = useMemo(() => controls?.groups?.flatMap((group) => group.controls) ?? [], [controls]);
  const reachable = standings.filter(({ verdict }) => chosen === undefined || verdict === chosen);
  const { stop, onKeyDown, onFocus } = useCellKeys(board, [...reachable, ...beside]);
  const shown = pointed && standings.find(({ id }) => id === pointed.dataset['id']);
  const shownBeside = pointed && beside.find(({ id }) => id === pointed.dataset['id']);
  const search = stringifySearch({ asOf, edition });
  const parts = controls?.groups?.length ?? 0;

  const follow = (event: MouseEvent) => {
    const href = (event.target as Element).closest('[data-id]')?.getAttribute('href');
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!href || elsewhere) return;
    event.preventDefault();
    router.history.push(href);
  };
  const isFaded = (clauses: readonly Clause[]) => clauses.every((clause) => isClauseFaded(clause, chosen));

  return (
    <section aria-label={t('board.requirements')}>
      {/* It handles events of the links inside; the box itself is not interactive. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={board}
        className={classes['board']}
        data-parts={parts > fewParts ? 'many' : undefined}
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
        {columns.map((chapters) => (
          <div key={chapters[0]?.number} className={classes['column']}>
            {chapters.map(({ number, title, clauses }) => (
              <section key={number} className={classes['chapter']} data-faded={isFaded(clauses) || undefined}>
                <h2 className={classes['heading']} title={title}>
                  <span className={classes['number']}>{number}</span> {title}
                </h2>
                {clauses.map((clause) => (
                  <BoardClause
                    key={clause.number}
                    clause={clause}
                    chosen={chosen}
                    stop={stop}
                    search={search}
                  />
                ))}
              </section>
            ))}
          </div>
        ))}
        {controls && <BoardControls controls={controls} stop={stop} asOf={asOf} edition={edition} />}
      </div>
      {shown && <StandingCard standing={shown} names={names} at={pointed} />}
      {shownBeside && <ControlCard control={shownBeside} at={pointed} />}
    </section>
  );
}
