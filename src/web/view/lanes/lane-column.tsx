import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { numberText } from '../../language/dates.ts';
import { laneBelongs } from '../../language/names.ts';
import type { Parts } from '../parts.ts';
import { usePortion } from '../use-portion.ts';
import { LaneCard } from './lane-card.tsx';
import type { Lane, Offers } from './lanes-model.ts';
import classes from './lanes.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'lanes'>;
  readonly lane: Lane;
  readonly offers: Offers;
  readonly title: string;
  /** Whether it is the lane shown where there is room for only one. */
  readonly isShown: boolean;
  readonly onDone: (key: string) => void;
}

// A lane of cards is scanned, not read through.
const portion = 50;

/** Shows a lane: its cards, or if it is empty what belongs in it. */
export function LaneColumn({ view, parts, lane: { lane, rows }, offers, title, isShown, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { shown, more, showMore } = usePortion(rows, portion);
  return (
    <section
      className={classes['lane']}
      aria-labelledby={id}
      data-lane={lane}
      data-shown={isShown || undefined}
    >
      <h2 id={id} className={classes['head']}>
        {title} <span>{numberText(rows.length)}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={classes['none']}>{laneBelongs(view, lane, parts.belongs[lane] ?? '')}</p>
      ) : (
        <ul className={classes['cards']}>
          {shown.map((row) => (
            <LaneCard
              key={row.key}
              view={view}
              parts={parts}
              row={row}
              lane={lane}
              offer={offers[row.key]}
              onDone={onDone}
            />
          ))}
          {more > 0 && (
            <li className={classes['more']}>
              <Button variant="default" size="compact-sm" fullWidth onClick={showMore}>
                {t('view.more', { count: more })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
