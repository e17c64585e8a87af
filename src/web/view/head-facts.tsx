import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Cells } from '../cells/cells.tsx';
import { place, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import classes from './head-facts.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly data: Rows;
  /** The form in which the rows are shown below. */
  readonly form?: string;
}

/** Shows the facts about all rows of a view. A document shows these itself. */
export function HeadFacts({ view, data, form }: Props) {
  const [head, ...others] = data.head ?? [];
  if (!head || others.length > 0 || form === 'document') return null;
  const facts = Object.entries(view.head?.columns ?? {}).filter(([name]) => !isEmpty(head.cells[name]));
  return (
    <Cells fields={view.head?.columns ?? {}} rows={[head.cells]} names={data.names}>
      <dl className={classes['facts']}>
        {facts.map(([name, field]) => {
          const placed = place(`view.${view.key}.head`, name, field);
          return (
            <div key={name} data-kind={field.kind} data-tip={field.help}>
              <dt>{titleOf(placed)}</dt>
              <dd>
                <Cell
                  placed={placed}
                  value={head.cells[name]}
                  row={head.cells}
                  whole={field.kind === 'prose'}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </Cells>
  );
}
