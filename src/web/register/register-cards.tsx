import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { namingFields } from '#isms/kernel/declarations/label.ts';
import { registerPlural } from '../language/names.ts';
import classes from './cards.module.css';
import { arranged } from './layout.ts';
import type { ListProps } from './list-props.ts';
import { RegisterCard } from './register-card.tsx';

const height = 64;

/** Shows the list on a narrow screen: two lines for each record. */
export function RegisterCards({ register, listing, rows, columns, layout, open, onOpen }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => {
    const said = namingFields(register);
    return arranged(layout, columns).filter(({ isHidden, name }) => !isHidden && !said.includes(name));
  }, [layout, columns, register]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to be remembered
  const virtualizer = useVirtualizer({
    count: listing.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const lastInSight = virtualizer.range?.endIndex ?? 0;
  const { need } = listing;
  useEffect(() => need(lastInSight), [need, lastInSight]);
  return (
    <div ref={scroller} className={classes['scroller']}>
      <ul
        aria-label={registerPlural(register)}
        className={classes['list']}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const record = listing.records[index];
          return (
            <li
              key={index}
              className={classes['item']}
              style={{ transform: `translateY(${start}px)`, blockSize: height }}
            >
              {record && (
                <RegisterCard
                  register={register}
                  record={record}
                  row={rows[index] ?? {}}
                  columns={shown}
                  isOpen={record.code === open}
                  onOpen={() => onOpen(index)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
