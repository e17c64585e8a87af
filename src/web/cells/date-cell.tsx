import { dayText, distanceText, roughDayText } from '../language/dates.ts';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { useCells } from './cells-context.ts';

/** Shows roughly how far off a day is, with the exact day on hover; on a record's page both. */
export function DateCell({ value, whole = false }: CellProps) {
  const { today } = useCells();
  const day = String(value);
  if (!whole)
    return (
      <time dateTime={day} data-tip={dayText(day)}>
        {roughDayText(day, today)}
      </time>
    );
  return (
    <span>
      <time dateTime={day}>{dayText(day)}</time>
      <span className={classes['quiet']} data-aside>
        {' '}
        {distanceText(day, today)}
      </span>
    </span>
  );
}
