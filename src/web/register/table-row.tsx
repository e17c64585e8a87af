import { memo, type MouseEvent } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { isNumeric } from '../cells/cell-props.ts';
import type { Row } from '../cells/cells-context.ts';
import { recordHref } from '../cells/records/record-href.ts';
import { valueIn, type Column } from './column.ts';
import classes from './table.module.css';

interface Props {
  readonly index: number;
  readonly top: number;
  /** Undefined while the record is being fetched. */
  readonly record: RecordAnswer | undefined;
  readonly row: Row | undefined;
  readonly columns: readonly Column[];
  readonly register: string;
  readonly isCursor: boolean;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** Whether to show whole values, because nothing can be hovered over on paper. */
  readonly isPrinted: boolean;
  /** Returns the label of the checkbox that chooses a row; absent where rows cannot be chosen. */
  readonly selectLabel: ((record: RecordAnswer) => string) | undefined;
  readonly onOpen: (index: number) => void;
  readonly onChoose: (id: string, extend: boolean) => void;
}

/**
 * Shows a record as a row. It renders only when something about it has changed: scrolling moves rows without rendering
 * them.
 */
export const TableRow = memo(function TableRow(props: Props) {
  const {
    index,
    top,
    record,
    row,
    columns,
    register,
    isCursor,
    isOpen,
    isChosen,
    isPrinted,
    selectLabel,
    onOpen,
    onChoose,
  } = props;
  const press = (event: MouseEvent) => {
    const { target } = event;
    if (event.defaultPrevented || (target instanceof Element && target.closest('a, button, input, label')))
      return;
    // Selecting text is not a click.
    if (window.getSelection()?.isCollapsed === false) return;
    onOpen(index);
  };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      data-open={isOpen || undefined}
      data-retired={record?.retired || undefined}
      tabIndex={isCursor ? 0 : -1}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      onClick={press}
    >
      <td className={classes['select']}>
        {record && selectLabel && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={selectLabel(record)}
            checked={isChosen}
            onChange={() => undefined}
            onClick={(event) => onChoose(record.id, event.shiftKey)}
          />
        )}
      </td>
      <th scope="row" className={classes['code']}>
        {record ? (
          <a
            href={recordHref(register, record)}
            tabIndex={-1}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(index);
            }}
          >
            {record.code}
          </a>
        ) : (
          <span className={classes['pending']} />
        )}
      </th>
      {columns.map(({ name, placed, computed, naming }) => (
        <td key={name} data-numeric={isNumeric(placed.field.kind) || undefined}>
          {record && row && (
            <Cell
              placed={placed}
              value={valueIn(record, name)}
              row={row}
              computed={computed}
              spelt={naming}
              whole={isPrinted && placed.field.kind !== 'list'}
            />
          )}
        </td>
      ))}
    </tr>
  );
});
