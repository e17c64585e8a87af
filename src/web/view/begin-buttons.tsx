import type { Rows } from '#server/contract/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import type { DeclaredView } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';
import { fillOf } from '../form/filled.ts';
import { beginningTitle } from '../language/names.ts';
import { ButtonLink } from '../router/links.tsx';
import { useReadOnly } from '../state/as-of.ts';
import classes from './table-view.module.css';
import type { ViewRow } from './groups.ts';

type Beginnings = NonNullable<DeclaredView['begins']>;

/** Returns whether the record can be begun from this row. */
export const beginsFrom = ({ where }: Beginnings[number], { cells }: ViewRow): boolean =>
  where === undefined || !isEmpty(cells[where]);

/**
 * Returns a function that gives the records a person may begin from a row of a view. The server says to which registers
 * they may add.
 */
export function useBeginnings(view: DeclaredView, { begins: open = {} }: Rows): (row: ViewRow) => Beginnings {
  const { registers } = useDeclarations();
  const readOnly = useReadOnly();
  return (row) =>
    readOnly
      ? []
      : (view.begins ?? []).filter(
          (each) =>
            registers.has(each.register) && open[row.key]?.includes(each.register) && beginsFrom(each, row),
        );
}

interface Props {
  readonly view: DeclaredView;
  readonly beginnings: Beginnings;
  readonly row: ViewRow;
}

/** Links to forms that are filled in from a row. */
export function BeginButtons({ view, beginnings, row }: Props) {
  return (
    <span className={classes['begin']}>
      {beginnings.map((each) => (
        <ButtonLink
          key={each.register}
          to="/register/$register"
          params={{ register: each.register }}
          search={{ open: 'new', fill: fillOf(each.fields, row.cells) }}
          size="compact-xs"
          variant="default"
        >
          {beginningTitle(view, each)}
        </ButtonLink>
      ))}
    </span>
  );
}
