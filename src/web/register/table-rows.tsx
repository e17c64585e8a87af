import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallbackRef } from '@mantine/hooks';
import { useCallback, useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../print/printing.ts';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { codeAndLabel } from '../cells/records/title-of-record.ts';
import { useReadOnly } from '../state/as-of.ts';
import type { Column } from './column.ts';
import type { ListProps } from './list-props.ts';
import { TableRow } from './table-row.tsx';
import classes from './table.module.css';

interface Props extends ListProps {
  readonly shown: readonly Column[];
  readonly height: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const head = 36;

const onPaper = (_: unknown, index: number) => ({ index, start: head });

/** Renders only the visible rows, and fetches more as they come near. On paper it renders all. */
export function TableRows({
  listing,
  rows,
  shown,
  height,
  scroller,
  cursor,
  selection,
  open,
  register,
  onOpen,
}: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const isPrinting = usePrinting();
  const { index: at, target, moved } = cursor;
  const virtualizer = useVirtualizer({
    count: listing.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    scrollMargin: head,
    scrollPaddingStart: head,
    // The current row is always rendered, so that it keeps the focus when it scrolls away.
    rangeExtractor: useCallback((range: Range) => rangeWith(range, [at, target]), [at, target]),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const lastInSight = virtualizer.range?.endIndex ?? 0;
  const { need } = listing;
  useEffect(() => need(lastInSight), [need, lastInSight]);
  useEffect(() => {
    if (moved === 0) return;
    virtualizer.scrollToIndex(target, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${target}"]`)
        ?.focus({ preventScroll: true }),
    );
    // Only when the keyboard moved it: a pointer sets the focus itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [virtualizer, moved]);

  // The functions keep their identity as long as the list is shown, so that rows do not render again.
  const openRow = useCallbackRef(onOpen);
  const chooseRow = useCallbackRef((id: string, extend: boolean) =>
    extend ? selection.extend(id) : selection.toggle(id),
  );
  const selectLabel = useCallback(
    (record: RecordAnswer) => t('register.select', { record: codeAndLabel(record) }),
    [t],
  );

  return (
    <tbody className={classes['body']} style={{ blockSize: virtualizer.getTotalSize() - head }}>
      {(isPrinting ? listing.records.map(onPaper) : virtualizer.getVirtualItems()).map(({ index, start }) => {
        const record = listing.records[index];
        return (
          <TableRow
            key={index}
            index={index}
            top={start - head}
            record={record}
            row={rows[index]}
            columns={shown}
            isCursor={index === at}
            isOpen={record !== undefined && record.code === open}
            isChosen={record !== undefined && selection.has(record.id)}
            selectLabel={readOnly ? undefined : selectLabel}
            register={register.key}
            isPrinted={isPrinting}
            onOpen={openRow}
            onChoose={chooseRow}
          />
        );
      })}
    </tbody>
  );
}

function rangeWith(range: Range, kept: readonly number[]): number[] {
  const within = kept.filter((index) => index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...within])].toSorted((a, b) => a - b);
}
