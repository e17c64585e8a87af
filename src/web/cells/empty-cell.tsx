import classes from './cell.module.css';
import { useCells } from './cells-context.ts';

/** Nothing in a field: a hairline, so that the eye passes over it. */
export function EmptyCell() {
  const { words } = useCells();
  return <span className={classes['empty']} role="img" aria-label={words.empty} />;
}
