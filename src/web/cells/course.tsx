import { IconArrowNarrowRight } from '@tabler/icons-react';
import { Cell } from '../field-kinds/cell.tsx';
import type { Row } from './cells-context.ts';
import classes from './course.module.css';
import { titleOf, type Placed } from './placed.ts';

interface Props {
  /** In the order of time. */
  readonly columns: readonly Placed[];
  readonly row: Row;
}

/** Shows past, present and future values in a row with arrows between them. */
export function Course({ columns, row }: Props) {
  return (
    <ol className={classes['course']}>
      {columns.map((placed, n) => (
        <li key={placed.name}>
          {n > 0 && <IconArrowNarrowRight size={16} aria-hidden className={classes['arrow']} />}
          <span className={classes['title']}>{titleOf(placed)}</span>
          <span>
            <Cell placed={placed} value={row[placed.name]} row={row} computed whole />
          </span>
        </li>
      ))}
    </ol>
  );
}
