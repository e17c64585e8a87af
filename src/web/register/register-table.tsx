import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sortOf } from '#isms/kernel/declarations/order.ts';
import { registerPlural } from '../language/names.ts';
import { usePrinting } from '../print/printing.ts';
import { useReadOnly } from '../state/as-of.ts';
import { alongRow } from './along-row.ts';
import { flexibleOf } from './column.ts';
import { arranged, withoutRoom, type Layout } from './layout.ts';
import type { ListProps } from './list-props.ts';
import { pressed, writeSort } from './sorting.ts';
import { SelectAll } from './select-all.tsx';
import { TableHead } from './table-head.tsx';
import { TableRows } from './table-rows.tsx';
import classes from './table.module.css';
import { codeWidthOf, selectWidth, templateOf, useColumns } from './use-columns.ts';

interface Props extends ListProps {
  readonly onLayout: (layout: Layout) => void;
}

const [usual, compact] = [36, 28];
const narrowest = 56;
// Width of a landscape A4 sheet at the screen's text size, in CSS pixels.
const paper = 1200;
// More columns than these are printed smaller.
const most = 9;

/**
 * Shows the list as a table. Head and columns are drawn here; the rows, which change with every scroll, in another
 * component.
 */
export function RegisterTable(props: Props) {
  const { register, listing, columns, layout, onLayout } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const isPrinting = usePrinting();
  const room = isPrinting ? paper : width;
  const attach = useMergedRef(scroller, measured);
  const { records } = listing;
  // The first page decides: measuring all records again with each page would make the columns move.
  const isLoaded = records.length > 0;
  const codeWidth = useMemo(
    () => codeWidthOf(records.slice(0, 100).map(({ code }) => code)),
    // oxlint-disable-next-line react/exhaustive-deps
    [isLoaded, register],
  );
  const leftOut = useMemo(() => {
    const asked = arranged(layout, columns).filter(({ isHidden }) => !isHidden);
    return layout.fit && room > 0
      ? withoutRoom(asked, flexibleOf(asked, register), room - selectWidth - codeWidth)
      : [];
  }, [layout, columns, register, room, codeWidth]);
  const table = useColumns(columns, layout, leftOut, onLayout);
  const leaves = table.getVisibleLeafColumns();
  const names = leaves.map(({ id }) => id).join(' ');
  const shown = useMemo(
    () => names.split(' ').flatMap((name) => columns.find((column) => column.name === name) ?? []),
    [names, columns],
  );
  const flexible = flexibleOf(shown, register);
  const height = layout.compact ? compact : usual;
  const sort = sortOf(props.sort ?? register.order);
  const { template, width: least } = templateOf(leaves, flexible in layout.widths ? '' : flexible, codeWidth);
  return (
    <div ref={attach} className={classes['scroller']} data-former={listing.isFormer || undefined}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its rows take focus: that is a grid
        role="grid"
        aria-label={registerPlural(register)}
        aria-rowcount={listing.total + 1}
        aria-colcount={shown.length + 2}
        aria-multiselectable
        className={classes['table']}
        data-many={shown.length > most || undefined}
        onKeyDown={alongRow}
        style={{
          minInlineSize: least,
          ['--columns' as string]: template,
          ['--row-height' as string]: `${height}px`,
        }}
      >
        <TableHead
          headers={table.getFlatHeaders()}
          code={t('register.code')}
          select={
            readOnly || records.length === 0 ? (
              '\u00a0'
            ) : (
              <SelectAll selection={props.selection} count={records.length} />
            )
          }
          sort={sort}
          numbered={props.sort !== undefined}
          onPress={(column, adding) => {
            const isStep = columns.find(({ name }) => name === column)?.placed.field.kind === 'step';
            props.onSort(writeSort(pressed(sort, column, adding, isStep)));
          }}
          onResize={(column, by) => {
            const width = (table.getColumn(column)?.getSize() ?? narrowest) + by;
            onLayout({ ...layout, widths: { ...layout.widths, [column]: Math.max(narrowest, width) } });
          }}
        />
        <TableRows {...props} shown={shown} height={height} scroller={scroller} />
      </table>
    </div>
  );
}
