import { usePrinting } from '../print/printing.ts';
import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { useCells } from './cells-context.ts';
import { FetchedChip } from './fetched-chip.tsx';
import { RecordChip } from './record-chip.tsx';
import { targetsOf } from './targets.ts';

// A table column has room for this many; further ones are counted, and shown on the record's page.
const fit = 2;

/** Shows one or several records that a value points to, as chips. */
export function LinksCell({
  placed: { field },
  value,
  whole = false,
  spelt = false,
  plain = false,
}: CellProps) {
  const { names } = useCells();
  const isPrinting = usePrinting();
  const all = targetsOf(field, value);
  const shown = whole || isPrinting ? all : all.slice(0, fit);
  return (
    <span className={classes['chips']} data-whole={whole || undefined}>
      {shown.map(({ register, id }) => {
        const name = names[id];
        const look = { id, short: !whole && !spelt, plain, wraps: whole };
        return name ? (
          <RecordChip key={id} name={name} {...look} />
        ) : (
          <FetchedChip key={id} register={register} {...look} />
        );
      })}
      {all.length > shown.length && <span className={classes['more']}>+{all.length - shown.length}</span>}
    </span>
  );
}
