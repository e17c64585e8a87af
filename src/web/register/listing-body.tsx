import { useMediaQuery } from '@mantine/hooks';
import { Fault } from '../page/fault.tsx';
import { usePrinting } from '../print/printing.ts';
import { EmptyRegister } from './empty-register.tsx';
import type { Layout } from './layout.ts';
import type { ListProps } from './list-props.ts';
import { NothingFound } from './nothing-found.tsx';
import { RegisterCards } from './register-cards.tsx';
import { RegisterTable } from './register-table.tsx';
import classes from './register.module.css';

interface Props {
  readonly list: ListProps;
  /** Whether the register is empty, rather than without matches. */
  readonly isEmpty: boolean;
  readonly onLayout: (layout: Layout) => void;
  readonly onNew: (() => void) | undefined;
  /** Removes the search and the filter. */
  readonly onAll: () => void;
}

/**
 * Shows the records that an address asks for: as a table, as cards on a narrow screen, or the reason why there are
 * none.
 */
export function ListingBody({ list, isEmpty, onLayout, onNew, onAll }: Props) {
  const isNarrow =
    useMediaQuery('(max-width: 48rem)', undefined, { getInitialValueInEffect: false }) ?? false;
  const isPrinting = usePrinting();
  const { register, listing } = list;
  if (listing.error)
    return (
      <div className={classes['message']}>
        <Fault error={listing.error} retry={listing.retry} />
      </div>
    );
  if (isEmpty)
    return (
      <div className={classes['message']}>
        <EmptyRegister register={register} onNew={onNew} />
      </div>
    );
  if (listing.total === 0 && !listing.isFirst)
    return (
      <div className={classes['message']}>
        <NothingFound register={register} onAll={onAll} />
      </div>
    );
  return isNarrow && !isPrinting ? (
    <RegisterCards {...list} />
  ) : (
    <RegisterTable {...list} onLayout={onLayout} />
  );
}
