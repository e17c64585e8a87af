import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { add, addDays, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Timeline } from '#server/contract/contract.ts';
import { useTimeline } from '../api/reading.ts';
import { dayText, listText } from '../language/dates.ts';
import { useAsOf } from '../state/as-of.ts';
import { StripDrawing } from './strip-drawing.tsx';
import { StripLegend } from './strip-legend.tsx';
import { clamp, dayNear, xOf } from './strip-scale.ts';
import classes from './time-strip.module.css';
import { useDayDrag } from './use-day-drag.ts';
import { useMilestones } from './use-milestones.ts';

// Pixels within which the pointer selects the milestone rather than the day beside it.
const reach = 4;

/** Shows every commit ever made and the day shown. Dragging it moves all pages to another day. */
export function TimeStrip() {
  const { data } = useTimeline();
  // An organisation that began today has no past to show.
  if (data && (data.from === undefined || data.from >= data.today)) return null;
  return (
    <div className={classes['strip']}>
      {data?.from !== undefined && <Strip timeline={data} from={data.from} />}
    </div>
  );
}

function Strip({ timeline, from }: { readonly timeline: Timeline; readonly from: PlainDate }) {
  const { t } = useTranslation();
  const { days, today } = timeline;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const dragged = useRef(false);
  const { day, show, settle } = useDayDrag(useAsOf() ?? today, today);
  const scale = { from, today, width };
  const x = xOf(scale, clamp(scale, day));
  const milestones = useMilestones();
  const marked = milestones.map(({ on }) => on).filter((on) => on >= from);

  const toPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, right } = event.currentTarget.getBoundingClientRect();
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const x = isRightToLeft ? right - event.clientX : event.clientX - left;
    show(dayNear(scale, x, marked, reach));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepped(event.key, day, { from, today });
    if (to === undefined) return;
    event.preventDefault();
    show(clamp(scale, to));
  };
  const commits = days.find(({ on }) => on === day)?.commits ?? 0;

  const reached = milestones.filter(({ on }) => on === day);

  return (
    <>
      <div className={classes['day']} data-past={day < today || undefined}>
        <span>{day === today ? t('board.strip.today', { day: dayText(day) }) : dayText(day)}</span>
        {reached.map(({ key, what, record }) => (
          <span key={key} className={classes['what']}>
            {record ? (
              <Link to="/record/$register/$code" params={record}>
                {what}
              </Link>
            ) : (
              what
            )}
          </span>
        ))}
        <StripLegend kinds={new Set(milestones.map(({ kind }) => kind))} />
        <span className={classes['hint']} data-commits={commits > 0 || undefined}>
          {commits > 0 ? t('board.strip.commits', { count: commits }) : t('board.strip.hint')}
        </span>
      </div>
      <div
        ref={ref}
        className={classes['line']}
        role="slider"
        tabIndex={0}
        aria-label={t('board.strip.label')}
        aria-valuemin={0}
        aria-valuemax={Math.round(xOf({ ...scale, width: 1 }, today) * 1000)}
        aria-valuenow={Math.round(xOf({ ...scale, width: 1 }, clamp(scale, day)) * 1000)}
        aria-valuetext={
          reached.length > 0
            ? t('board.strip.on', { day: dayText(day), what: listText(reached.map(({ what }) => what)) })
            : dayText(day)
        }
        data-past={day < today || undefined}
        onKeyDown={onKeyDown}
        onBlur={settle}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = true;
          toPointer(event);
        }}
        onPointerMove={(event) => dragged.current && toPointer(event)}
        onPointerUp={() => {
          dragged.current = false;
          settle();
        }}
        onPointerCancel={() => {
          dragged.current = false;
          settle();
        }}
      >
        <StripDrawing scale={scale} days={days} milestones={milestones} />
        {width > 0 && <span className={classes['thumb']} style={{ insetInlineStart: x }} />}
      </div>
    </>
  );
}

/** Returns the day that a key moves to: by a day or a month, or to an end. */
function stepped(
  key: string,
  day: PlainDate,
  { from, today }: { readonly from: PlainDate; readonly today: PlainDate },
): PlainDate | undefined {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return addDays(day, key === forward ? 1 : -1);
    case 'ArrowUp':
      return addDays(day, 1);
    case 'ArrowDown':
      return addDays(day, -1);
    case 'PageUp':
      return add(day, 'P1M');
    case 'PageDown':
      return add(day, 'P1M', -1);
    case 'Home':
      return from;
    case 'End':
      return today;
    default:
      return undefined;
  }
}
