import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { registerPlural } from '../language/names.ts';
import { useReadOnly } from '../state/as-of.ts';
import type { Layout } from './layout.ts';
import type { ListProps } from './list-props.ts';
import { pressed, readSort, writeSort } from './sorting.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import classes from './table.module.css';
import { useColumns } from './use-columns.ts';

interface Props extends ListProps {
  readonly onLayout: (layout: Layout) => void;
}

const heights = { usual: 36, compact: 28 } as const;
const head = 36;
const [selectWidth, codeWidth] = [32, 84];

/** The list as a table: only the rows in sight exist, and more are fetched as one comes near them. */
export function RegisterTable(props: Props) {
  const { register, listing, rows, columns, layout, cursor, selection, open, onOpen, onLayout } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useColumns(columns, layout, onLayout);
  const leaves = table.getVisibleLeafColumns();
  const names = leaves.map(({ id }) => id).join(' ');
  const shown = useMemo(
    () => names.split(' ').flatMap((name) => columns.find((column) => column.name === name) ?? []),
    [names, columns],
  );
  const height = layout.compact ? heights.compact : heights.usual;
  const virtualizer = useVirtualizer({
    count: listing.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    paddingStart: head,
    scrollPaddingStart: head,
    // The row one is on keeps existing, so that focus is not lost when it scrolls away.
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        return inSight.includes(cursor.index) || cursor.index >= range.count
          ? inSight
          : [...inSight, cursor.index].toSorted((a, b) => a - b);
      },
      [cursor.index],
    ),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const lastInSight = virtualizer.range?.endIndex ?? 0;
  const { need } = listing;
  useEffect(() => need(lastInSight), [need, lastInSight]);
  const { index: at, moved } = cursor;
  useEffect(() => {
    if (moved === 0) return;
    virtualizer.scrollToIndex(at, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true }),
    );
    // Only when the keyboard moved it: a pointer has put the focus where it wants it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [virtualizer, moved]);

  const latest = useRef({ onOpen, selection });
  latest.current = { onOpen, selection };
  const openRow = useCallback((index: number) => latest.current.onOpen(index), []);
  const chooseRow = useCallback((id: string, extend: boolean) => {
    if (extend) latest.current.selection.extend(id);
    else latest.current.selection.toggle(id);
  }, []);

  const sort = readSort(props.sort);
  return (
    <div ref={scroller} className={classes['scroller']} data-former={listing.isFormer || undefined}>
      <table
        role="grid"
        aria-label={registerPlural(register)}
        aria-rowcount={listing.total + 1}
        aria-multiselectable
        className={classes['table']}
        onKeyDown={alongRow}
        style={{
          minInlineSize: table.getTotalSize() + codeWidth + selectWidth,
          ['--row-height' as string]: `${height}px`,
        }}
      >
        <colgroup>
          <col style={{ inlineSize: selectWidth }} />
          <col style={{ inlineSize: codeWidth }} />
          {leaves.map((column) => (
            // The name of a record takes what room is left, until somebody gives it a width.
            <col
              key={column.id}
              {...((column.id !== register.label || column.id in layout.widths) && { style: { inlineSize: column.getSize() } })}
            />
          ))}
        </colgroup>
        <TableHead
          headers={table.getFlatHeaders()}
          code={t('register.code')}
          sort={sort}
          onPress={(column, adding) => props.onSort(writeSort(pressed(sort, column, adding)))}
          onResize={(column, by) =>
            onLayout({
              ...layout,
              widths: { ...layout.widths, [column]: Math.max(56, (table.getColumn(column)?.getSize() ?? 160) + by) },
            })
          }
        />
        <tbody>
          {items.map((item, index) => {
            const before = items[index - 1]?.end ?? head;
            const record = listing.records[item.index];
            return [
              item.start > before && <Gap key={`gap ${item.index}`} height={item.start - before} span={shown.length + 2} />,
              <TableRow
                key={item.index}
                index={item.index}
                record={record}
                row={rows[item.index]}
                columns={shown}
                isCursor={item.index === cursor.index}
                isOpen={record !== undefined && record.code === open}
                isChosen={record !== undefined && selection.has(record.id)}
                canChoose={!readOnly}
                register={register.key}
                onOpen={openRow}
                onChoose={chooseRow}
              />,
            ];
          })}
          {items[items.length - 1] && last < listing.total - 1 && (
            <Gap height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} span={shown.length + 2} />
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Left and right lead through the links of a row, and back to the row itself. */
function alongRow(event: KeyboardEvent): void {
  const { target } = event;
  if (event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') || !(target instanceof HTMLElement)) return;
  const row = target.closest<HTMLElement>('tr[data-index]');
  if (!row) return;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('td a')];
  const onward = (event.key === 'ArrowRight') !== (document.documentElement.dir === 'rtl');
  stops[stops.indexOf(target) + (onward ? 1 : -1)]?.focus();
  event.preventDefault();
}

/** Holds the place of rows that are out of sight. */
const Gap = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr aria-hidden className={classes['gap']}>
    <td colSpan={span} style={{ blockSize: height }} />
  </tr>
);
