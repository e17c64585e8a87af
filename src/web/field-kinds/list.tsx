import type { WebKind } from './kind.ts';
import { ListControl } from '../form/controls/entries/list-control.tsx';
import type { CellOfKindProps } from '../cells/cell-props.ts';
import classes from '../cells/cell.module.css';
import type { Row } from '../cells/cells-context.ts';
import { EntryTable } from '../cells/entry-table.tsx';
import { placedInside } from '../cells/placed.ts';
import { LinksCell } from './reference.tsx';
import { listText } from '../language/dates.ts';

/** Shows the entries of a list: in a table by name, on a record's page as a table of their own. */
function ListCell(props: CellOfKindProps) {
  const { placed, value, row, whole = false, Inner } = props;
  const entries = value as readonly Row[];
  if (whole) return <EntryTable {...{ placed, entries, row, Inner }} />;
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

export const listKind: WebKind = { Cell: ListCell, Control: ListControl, filter: { operators: [] } };
