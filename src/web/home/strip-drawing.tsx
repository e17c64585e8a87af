import { memo, useMemo } from 'react';
import type { Timeline } from '#server/contract/contract.ts';
import { monthText } from '../language/dates.ts';
import { MilestoneMark } from './milestone-mark.tsx';
import type { Milestone } from './milestones-model.ts';
import { monthMarks, ticksOf, xOf, type Scale } from './strip-scale.ts';
import classes from './time-strip.module.css';

interface Props {
  readonly scale: Scale;
  readonly days: Timeline['days'];
  readonly milestones: readonly Milestone[];
}

const height = 34;
// Milestones are drawn above the ticks.
const band = 11;
const apart = 36;

/** Draws commits as ticks, days with decisions bolder, milestones above them and months below. */
export const StripDrawing = memo(
  function StripDrawing({ scale, days, milestones }: Props) {
    const { width } = scale;
    const [commits, decisions] = useMemo(() => {
      const ticks = ticksOf(scale, days);
      const path = (decided: boolean) =>
        ticks
          .filter((tick) => tick.decided === decided)
          .map(
            ({ x, height: share }) =>
              `M${x} ${height}V${(height - 3 - share * (height - band - 3)).toFixed(1)}`,
          )
          .join('');
      return [path(false), path(true)];
    }, [scale, days]);
    const marks = useMemo(() => monthMarks(scale, apart), [scale]);
    return (
      <>
        <svg className={classes['ticks']} width={width} height={height} aria-hidden="true">
          <path d={commits} className={classes['commits']} />
          <path d={decisions} className={classes['decisions']} />
          <g className={classes['milestones']}>
            {milestones.map(({ key, on, kind }) => (
              <MilestoneMark key={key} kind={kind} x={xOf(scale, on)} y={band / 2} />
            ))}
          </g>
        </svg>
        {marks
          .filter(({ x }) => x < width - 12)
          .map(({ x, day, isYear }) => (
            <span
              key={day}
              className={classes['mark']}
              style={{ insetInlineStart: x }}
              data-year={isYear || undefined}
            >
              {isYear ? day.slice(0, 4) : monthText(day)}
            </span>
          ))}
      </>
    );
  },
  // The scale object is new at each rendering of the timeline; its values rarely change.
  (a, b) =>
    a.days === b.days &&
    a.milestones === b.milestones &&
    a.scale.width === b.scale.width &&
    a.scale.from === b.scale.from &&
    a.scale.today === b.scale.today,
);
