import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#isms/kernel/values/calendar.ts';
import { useCells } from '../../cells/cells-context.ts';
import { place } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import { dayText, numberText } from '../../language/dates.ts';
import { groupsOf } from '../groups.ts';
import type { Parts } from '../parts.ts';
import { usePortion } from '../use-portion.ts';
import type { ViewProps } from '../view-props.ts';
import { ViewValue } from '../view-value.tsx';
import { TimelineGround } from './timeline-ground.tsx';
import { TimelineKey } from './timeline-key.tsx';
import { barsOf, isSeen, rangeOf, spans, type Span } from './timeline-model.ts';
import { TimelineRow } from './timeline-row.tsx';
import { TimelineScale } from './timeline-scale.tsx';
import classes from './timeline.module.css';

interface Props extends ViewProps {
  readonly parts: Parts<'timeline'>;
}

const groupedBy = (value: unknown): string => (typeof value === 'string' ? value : '');

// Days that the arrows move by: less than the range, so that people keep their orientation.
const strides: Readonly<Record<Exclude<Span, 'all'>, number>> = { quarter: 30, year: 91 };

/** Shows rows as bars on a timeline, around today unless the person moves it; each says the same in words. */
export function TimelineView({ view, data, asked, parts }: Props) {
  const { t } = useTranslation();
  const { today } = useCells();
  const [span, setSpan] = useState<Span>('year');
  const [shift, setShift] = useState(0);
  const bars = useMemo(() => barsOf(data.rows, parts), [data.rows, parts]);
  const range = rangeOf(span, addDays(today, shift), bars);
  const seen = bars.filter((bar) => isSeen(bar, range, today));
  const { shown, more, showMore } = usePortion(seen);
  const by = groupedBy(asked[parts.by] ?? view.parameters[parts.by]?.default);
  const heading = view.columns[by];
  const placedBy = heading && place(`view.${view.key}.columns`, by, heading);
  const barOfKey = new Map(shown.map((bar) => [bar.row.key, bar]));
  const groups = groupsOf(
    shown.map(({ row }) => row),
    by,
    view.columns,
  );
  const change = (next: Span) => {
    setSpan(next);
    setShift(0);
  };
  const elsewhere = bars.length - seen.length;
  return (
    <div className={classes['view']}>
      <div className={classes['bar']}>
        <span className={classes['zoom']}>
          <SegmentedControl
            size="xs"
            aria-label={t('view.timeline.range')}
            value={span}
            onChange={change}
            data={spans.map((value) => ({ value, label: t(`view.timeline.${value}`) }))}
          />
          {span !== 'all' && (
            <span className={classes['steps']}>
              <ActionIcon
                aria-label={t('view.timeline.earlier')}
                onClick={() => setShift(shift - strides[span])}
              >
                <IconChevronLeft size={16} />
              </ActionIcon>
              <Button
                size="compact-xs"
                variant="default"
                disabled={shift === 0}
                aria-label={t('view.timeline.toToday')}
                onClick={() => setShift(0)}
              >
                {t('view.timeline.today')}
              </Button>
              <ActionIcon
                aria-label={t('view.timeline.later')}
                onClick={() => setShift(shift + strides[span])}
              >
                <IconChevronRight size={16} />
              </ActionIcon>
            </span>
          )}
        </span>
        <TimelineKey view={view} parts={parts} bars={seen} today={today} />
      </div>
      <div className={classes['chart']}>
        <TimelineScale range={range} today={today} />
        <TimelineGround range={range} today={today} />
        {groups.map(({ key, first, rows }) => (
          <section key={key} className={classes['group']}>
            <h2>
              {placedBy && !isEmpty(first.cells[by]) ? (
                <ViewValue placed={placedBy} value={first.cells[by]} row={first.cells} lines={5} />
              ) : (
                t('view.timeline.none')
              )}
              {rows.length > 1 && <span className={classes['count']}>{numberText(rows.length)}</span>}
            </h2>
            <ul>
              {rows.map((row) => {
                const bar = barOfKey.get(row.key);
                return bar && <TimelineRow key={row.key} {...{ view, parts, bar, range, by }} />;
              })}
            </ul>
          </section>
        ))}
      </div>
      {more > 0 && (
        <Button variant="default" size="xs" className={classes['more']} onClick={showMore}>
          {t('view.more', { count: more })}
        </Button>
      )}
      {elsewhere > 0 && (
        <p className={classes['elsewhere']}>
          {t('view.timeline.elsewhere', {
            count: elsewhere,
            from: dayText(range.from),
            to: dayText(range.to),
          })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => change('all')}>
            {t('view.timeline.showAll')}
          </Button>
        </p>
      )}
    </div>
  );
}
