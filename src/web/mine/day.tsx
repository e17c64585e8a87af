import { dayText, distanceText } from '../language/dates.ts';
import classes from './mine.module.css';

/** Shows how far off a day is, with the exact day on hover; red once it has passed. */
export function Day({
  on,
  days,
  today,
}: {
  readonly on: string;
  readonly days: number;
  readonly today: string;
}) {
  return (
    <time dateTime={on} title={dayText(on)} className={classes['day']} data-overdue={days < 0 || undefined}>
      {distanceText(on, today)}
    </time>
  );
}
