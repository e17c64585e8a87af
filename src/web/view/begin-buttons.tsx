import { useDeclarations } from '../api/reading.ts';
import type { DeclaredView } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';
import { fillOf } from '../form/filled.ts';
import { beginningTitle } from '../language/names.ts';
import { useMayCreate } from '../record/abilities.ts';
import { ButtonLink } from '../router/links.tsx';
import classes from './table-view.module.css';
import type { Row } from './groups.ts';

/** What somebody may begin from a row of a view; nothing where they may not add such records. */
export function useBeginnings(view: DeclaredView): NonNullable<DeclaredView['begins']> {
  const mayCreate = useMayCreate();
  const { registers } = useDeclarations();
  return (view.begins ?? []).filter(({ register }) => registers.has(register) && mayCreate(register));
}

/** Whether a row is one to begin it from. */
export const beginsFrom = ({ where }: NonNullable<DeclaredView['begins']>[number], { cells }: Row): boolean =>
  where === undefined || !isEmpty(cells[where]);

interface Props {
  readonly view: DeclaredView;
  readonly beginnings: ReturnType<typeof useBeginnings>;
  readonly row: Row;
}

/** Leads to forms that begin with what a row says. */
export function BeginButtons({ view, beginnings, row }: Props) {
  return (
    <span className={classes['begin']}>
      {beginnings
        .filter((each) => beginsFrom(each, row))
        .map((each) => (
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
