import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeSorted, type SortedBy } from '#isms/kernel/declarations/order.ts';
import { isNumeric } from '../cells/cell-props.ts';

import classes from './table.module.css';
import type { HeaderOf } from './use-columns.ts';

interface Props {
  readonly headers: readonly HeaderOf[];
  readonly code: string;
  readonly sort: readonly SortedBy[];
  readonly onPress: (column: string, adding: boolean) => void;
  readonly onResize: (column: string, by: number) => void;
  /** Whether a number beside the arrow shows a column's position in the sort; not for the register's default sort. */
  readonly numbered: boolean;
  /** The checkbox that chooses all rows, where rows can be chosen. */
  readonly select: ReactNode;
}

const stride = 16;

/** Shows the column headers: click to sort, drag the edge (or press Alt and an arrow key) to resize. */
export function TableHead({ headers, code, sort, onPress, onResize, numbered, select }: Props) {
  const resize = (column: string) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const wider = (event.key === 'ArrowRight') !== (document.documentElement.dir === 'rtl');
    onResize(column, wider ? stride : -stride);
  };
  return (
    <thead className={classes['head']}>
      <tr aria-rowindex={1} className={classes['headRow']}>
        <td className={classes['select']}>{select}</td>
        <Head
          name="code"
          title={code}
          sort={sort}
          numbered={numbered}
          onPress={onPress}
          className={classes['code']}
        />
        {headers.map((header) => {
          const column = header.column.columnDef.meta?.column;
          return (
            column && (
              <Head
                key={header.id}
                name={header.id}
                title={column.title}
                sort={sort}
                numbered={numbered}
                onPress={canBeSorted(column.placed.field.kind) ? onPress : undefined}
                onKeyDown={resize(header.id)}
                isNumeric={isNumeric(column.placed.field.kind)}
                handle={header.getResizeHandler()}
                isResizing={header.column.getIsResizing()}
              />
            )
          );
        })}
      </tr>
    </thead>
  );
}

interface HeadProps {
  readonly numbered: boolean;
  readonly name: string;
  readonly title: string;
  readonly sort: readonly SortedBy[];
  readonly onPress: ((column: string, adding: boolean) => void) | undefined;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly isNumeric?: boolean;
  readonly handle?: (event: unknown) => void;
  readonly isResizing?: boolean;
  readonly className?: string | undefined;
}

function Head({
  numbered,
  name,
  title,
  sort,
  onPress,
  onKeyDown,
  isNumeric = false,
  handle,
  isResizing = false,
  className,
}: HeadProps) {
  const { t } = useTranslation();
  const place = sort.findIndex(({ column }) => column === name);
  const sorted = sort[place];
  const Icon = sorted?.down ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={className}
      data-numeric={isNumeric || undefined}
      aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}
    >
      {onPress ? (
        <button
          type="button"
          className={classes['press']}
          onClick={(event) => onPress(name, event.shiftKey)}
          onKeyDown={onKeyDown}
          data-tip-clipped=""
          title={t('register.sortTip')}
        >
          <span className={classes['headText']}>{title}</span>
          {sorted && (
            <span className={classes['arrow']}>
              <Icon size={12} aria-hidden />
              {numbered && sort.length > 1 && place + 1}
            </span>
          )}
        </button>
      ) : (
        <span className={classes['press']}>
          <span className={classes['headText']}>{title}</span>
        </span>
      )}
      {handle && (
        <span
          aria-hidden
          className={classes['handle']}
          data-resizing={isResizing || undefined}
          onMouseDown={handle}
          onTouchStart={handle}
        />
      )}
    </th>
  );
}
