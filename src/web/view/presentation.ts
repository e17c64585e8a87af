import type { DeclaredView } from '../api/declared.ts';
import type { MatrixParts } from './matrix-model.ts';

export interface ControlParts {
  readonly group: string;
  readonly record: string;
  readonly state: string;
  readonly says: string;
  readonly count: string;
}

type Presented =
  | { readonly as: 'table' | 'board' }
  | { readonly as: 'agenda'; readonly on: string; readonly who: string }
  | ({ readonly as: 'controls' } & ControlParts)
  | ({ readonly as: 'matrix' } & MatrixParts);

/** How a view is shown; one whose declaration lacks a part of it is a table. */
export function presentationOf({ presentation, columns }: DeclaredView): Presented {
  const named = (part: string): string => {
    const name = presentation[part];
    return typeof name === 'string' && name in columns ? name : '';
  };
  switch (presentation.as) {
    case 'agenda': {
      const [on, who] = [named('on'), named('who')];
      return on ? { as: 'agenda', on, who } : { as: 'table' };
    }
    case 'controls': {
      const [group, record, state] = [named('group'), named('record'), named('state')];
      return group && state && columns[record]?.to !== undefined
        ? { as: 'controls', group, record, state, says: named('says'), count: named('count') }
        : { as: 'table' };
    }
    case 'matrix': {
      const [up, across, level, count] = [named('up'), named('across'), named('level'), named('count')];
      const through = columns[up]?.scale?.through ?? '';
      const members = Object.keys(columns).find((name) => columns[name]?.kind === 'references') ?? '';
      return up && across && through
        ? { as: 'matrix', up, across, level, count, members, through }
        : { as: 'table' };
    }
    default:
      return { as: presentation.as };
  }
}
