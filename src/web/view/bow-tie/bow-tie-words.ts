import type { Names } from '#server/contract/contract.ts';
import { optionOf, place, type Placed } from '../../cells/placed.ts';
import { isEmpty } from '../../cells/same.ts';
import { targetsOf } from '../../cells/records/targets.ts';
import type { DeclaredView } from '../../api/declared.ts';
import type { Parts } from '../parts.ts';
import type { Element } from './bow-tie-model.ts';

/** Titles of the columns of a bow-tie, and names of its elements. */
export interface BowTieWords {
  readonly names: Names;
  readonly parts: Parts<'bow-tie'>;
  readonly column: (name: string) => Placed | undefined;
  readonly option: (part: 'place' | 'kind' | 'gap', value: string) => string;
  /** The column with the name of an element, and that name as text. */
  readonly calledBy: (element: Element) => Placed | undefined;
  readonly called: (element: Element) => string;
  /** Text of a column with a single record; empty for other columns, which are short. */
  readonly calledIn: (name: string, cells: Element['row']['cells']) => string;
}

export function wordsOf(view: DeclaredView, parts: Parts<'bow-tie'>, names: Names): BowTieWords {
  const column = (name: string): Placed | undefined => {
    const field = view.columns[name];
    return field && place(`view.${view.key}.columns`, name, field);
  };
  const calledBy = ({ row }: Element) =>
    parts.called.map(column).find((each) => each !== undefined && !isEmpty(row.cells[each.name]));
  const nameOf = (id: string): string => names[id]?.label ?? names[id]?.code ?? id;
  return {
    names,
    parts,
    column,
    option: (part, value) => {
      const placed = column(parts[part]);
      return placed && value ? optionOf(placed, value) : '';
    },
    calledBy,
    called: (element) => {
      const by = calledBy(element);
      const value = by && element.row.cells[by.name];
      const [target] = by ? targetsOf(by.field, value) : [];
      if (target) return nameOf(target.id);
      return by
        ? [value]
            .flat()
            .map((each) => optionOf(by, String(each)))
            .join(', ')
        : '';
    },
    calledIn: (name, cells) => {
      const placed = column(name);
      return placed?.field.kind === 'reference' ? nameOf(String(cells[name])) : '';
    },
  };
}
