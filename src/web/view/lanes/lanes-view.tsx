import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionOf, place, titleOf } from '../../cells/placed.ts';
import { targetsOf } from '../../cells/records/targets.ts';
import { numberText } from '../../language/dates.ts';
import type { Parts } from '../parts.ts';
import type { ViewProps } from '../view-props.ts';
import { onCardKey } from './card-keys.ts';
import { LaneColumn } from './lane-column.tsx';
import { firstFilled, lanesOf, type Offers } from './lanes-model.ts';
import classes from './lanes.module.css';

const none: Offers = {};

interface Props extends ViewProps {
  readonly parts: Parts<'lanes'>;
}

/**
 * Shows cards in lanes side by side, or one lane at a time where there is no room. A card moves when its step is taken.
 */
export function LanesView({ view, data, parts }: Props) {
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const stage = place(
    `view.${view.key}.columns`,
    parts.lane,
    view.columns[parts.lane] ?? { kind: 'choice', title: '', help: '' },
  );
  const lanes = lanesOf(data.rows, parts.lane, Object.keys(stage.field.options ?? {}));
  const [chosen, setChosen] = useState<string>();
  const [moved, setMoved] = useState<{ readonly key: string; readonly from: string }>();

  const now = moved && data.rows.find(({ key }) => key === moved.key);
  const laneNow = now ? String(now.cells[parts.lane]) : undefined;
  const hasMoved = laneNow !== undefined && laneNow !== moved?.from;
  const shown = (hasMoved ? laneNow : undefined) ?? chosen ?? firstFilled(lanes);
  const choose = (lane: string) => {
    setMoved(undefined);
    setChosen(lane);
  };
  useEffect(() => {
    if (!hasMoved) return;
    // After the card is rendered in its new lane.
    requestAnimationFrame(() => {
      const card = board.current?.querySelector(`[data-card="${CSS.escape(moved?.key ?? '')}"]`);
      card?.querySelector<HTMLElement>('[data-heading] a')?.focus();
    });
  }, [hasMoved, moved]);
  const called = (cells: Readonly<Record<string, unknown>>): string => {
    const [target] = parts.heading.flatMap((name) => {
      const field = view.columns[name];
      return field ? targetsOf(field, cells[name]) : [];
    });
    return data.names[target?.id ?? '']?.code ?? '';
  };

  return (
    <div className={classes['view']}>
      <VisuallyHidden role="status">
        {hasMoved &&
          now &&
          t('view.lanes.stands', { what: called(now.cells), lane: optionOf(stage, laneNow) })}
      </VisuallyHidden>
      <div className={classes['switch']} role="group" aria-label={titleOf(stage)}>
        {lanes.map(({ lane, rows }) => (
          <button key={lane} type="button" aria-pressed={lane === shown} onClick={() => choose(lane)}>
            {optionOf(stage, lane)} <span>{numberText(rows.length)}</span>
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed on any card arrive here */}
      <section
        ref={board}
        className={classes['lanes']}
        aria-label={t('view.lanes.lanes')}
        onKeyDown={onCardKey}
      >
        {lanes.map((lane) => (
          <LaneColumn
            key={lane.lane}
            view={view}
            parts={parts}
            lane={lane}
            offers={data.offers ?? none}
            title={optionOf(stage, lane.lane)}
            isShown={lane.lane === shown}
            onDone={(key) => setMoved({ key, from: lane.lane })}
          />
        ))}
      </section>
      <p className={classes['keys']}>{t('view.lanes.keys')}</p>
    </div>
  );
}
