import type { Rows } from '#server/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { Cell } from '../cells/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { placed, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import classes from './head-facts.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly data: Rows;
}

/** What a view says of all its rows at once, as short facts beside each other; what is empty is not said. */
export function HeadFacts({ view, data }: Props) {
  const [head, ...others] = data.head ?? [];
  const columns = view.head?.columns;
  if (!head || !columns || others.length > 0) return null;
  return (
    <Cells fields={columns} rows={[head.cells]} names={data.names}>
      <dl className={classes['facts']}>
        {placed(`view.${view.key}.head`, columns)
          .filter(({ name }) => !isEmpty(head.cells[name]))
          .map((fact) => (
            <div key={fact.name}>
              <dt>{titleOf(fact)}</dt>
              <dd>
                <Cell placed={fact} value={head.cells[fact.name]} row={head.cells} />
              </dd>
            </div>
          ))}
      </dl>
    </Cells>
  );
}
