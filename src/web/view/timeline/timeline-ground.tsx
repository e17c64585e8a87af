import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { along, isWithin, monthsPerTick, quarterOf, stretchesOf, type Range } from './timeline-model.ts';
import classes from './timeline.module.css';

interface Props {
  readonly range: Range;
  readonly today: PlainDate;
}

// More lines would look like a texture.
const mostLines = 30;

/** Draws the background of the bars: every other quarter shaded, a line for each month, and one for today. */
export const TimelineGround = ({ range, today }: Props) => (
  <div className={classes['ground']} aria-hidden>
    {stretchesOf(range, 3)
      .filter(({ from }) => quarterOf(from) % 2 === 0)
      .map(({ from, start, length }) => (
        <i
          key={from}
          className={classes['shade']}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}
        />
      ))}
    {stretchesOf(range, monthsPerTick(range, mostLines)).map(({ from, start }) => (
      <i key={from} className={classes['tick']} style={{ insetInlineStart: `${start}%` }} />
    ))}
    {isWithin(range, today) && (
      <i className={classes['now']} style={{ insetInlineStart: `${along(range, today)}%` }} />
    )}
  </div>
);
