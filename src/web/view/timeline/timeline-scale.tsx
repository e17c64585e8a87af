import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { useTranslation } from 'react-i18next';
import { monthText } from '../../language/dates.ts';
import { along, isWithin, monthsPerTick, quarterOf, stretchesOf, type Range } from './timeline-model.ts';
import classes from './timeline.module.css';

interface Props {
  readonly range: Range;
  readonly today: PlainDate;
}

// As many names of months as fit side by side.
const mostMonths = 15;
// Minimum width in percent: a period that is cut off has no room for its name.
const least = { month: 6, quarter: 14 };

/** Shows years or quarters, and months, above the bars. */
export function TimelineScale({ range, today }: Props) {
  const { t } = useTranslation();
  const step = monthsPerTick(range, mostMonths);
  const upper = stretchesOf(range, step > 1 ? 12 : 3);
  return (
    <div className={classes['scale']} aria-hidden>
      <div className={classes['names']}>
        {upper.map(({ from, start, length }) => (
          <span key={from} style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}>
            {length >= least.quarter &&
              (step > 1
                ? from.slice(0, 4)
                : t('view.timeline.quarterOf', { quarter: quarterOf(from), year: from.slice(0, 4) }))}
          </span>
        ))}
      </div>
      <div className={classes['months']}>
        {stretchesOf(range, step).map(({ from, start, length }) => (
          <span key={from} style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}>
            {length >= least.month && monthText(from)}
          </span>
        ))}
        {isWithin(range, today) && (
          <i className={classes['now']} style={{ insetInlineStart: `${along(range, today)}%` }} />
        )}
      </div>
    </div>
  );
}
