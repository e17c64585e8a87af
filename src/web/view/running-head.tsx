import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { place, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { PrintFacts } from '../print/print-facts.tsx';

interface Props {
  readonly view: DeclaredView;
  readonly data: Rows;
}

/** Shows what identifies a view on every printed page, such as its version. */
export function RunningHead({ view, data }: Props) {
  // If there are several documents, their own heads tell their pages apart.
  const [first, ...others] = data.head ?? [];
  const head = others.length === 0 ? first?.cells : undefined;
  if (!head) return null;
  const facts = (view.head?.running ?? []).flatMap((name) => {
    const field = view.head?.columns[name];
    return field && !isEmpty(head[name]) ? [place(`view.${view.key}.head`, name, field)] : [];
  });
  return (
    <PrintFacts>
      {facts.map((fact) => (
        <span key={fact.name}>
          {titleOf(fact)} <Cell placed={fact} value={head[fact.name]} row={head} whole plain />
        </span>
      ))}
    </PrintFacts>
  );
}
