import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import type { Row } from './cells-context.ts';
import { EntryTable } from './entry-table.tsx';
import { placedInside } from './placed.ts';
import { LinksCell } from './links-cell.tsx';
import { listText } from '../language/dates.ts';

/** Shows the entries of a list: in a table by name, on a record's page as a table of their own. */
export function ListCell(props: CellProps) {
  const { placed, value, row, whole = false } = props;
  const entries = value as readonly Row[];
  if (whole) return <EntryTable placed={placed} entries={entries} row={row} />;
  const inside = placedInside(placed);
  const pointing = inside.find(({ field: { kind } }) => kind === 'link' || kind === 'reference');
  if (pointing && inside[0] === pointing) return <LinksCell {...props} />;
  const called = inside.find(({ field: { kind } }) => kind === 'line' || kind === 'prose');
  const texts = entries.map((entry) => entry[called?.name ?? '']).filter((each) => typeof each === 'string');
  return (
    <span className={classes['clip']} data-tip-clipped="">
      {listText(texts)}
    </span>
  );
}
