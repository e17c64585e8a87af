import classes from './cell.module.css';
import { useCells } from './cells-context.ts';

/** Shows that a field is empty, with a thin line that does not draw the eye. */
export function EmptyCell() {
  const { words } = useCells();
  return <span className={classes['empty']} role="img" aria-label={words.empty} />;
}
