import type { Counted } from '#isms/kernel/declarations/counted-columns.ts';
import type { Presentation } from '#isms/kernel/declarations/presentation.ts';
import type { DeclaredView } from '../api/declared.ts';
import type { CrossedParts } from './crossed/crossed-model.ts';
import { lanesParts } from './lanes/lanes-parts.ts';
import type { MatrixParts, Parts } from './parts.ts';
import { timelineParts } from './timeline/timeline-parts.ts';

type ShownView<As extends Presentation['as']> = As extends unknown ? { readonly as: As } & Parts<As> : never;

type Presented =
  | { readonly as: 'table' | 'board'; readonly group: string }
  | ({ readonly as: 'matrix' } & MatrixParts)
  | ShownView<Exclude<Presentation['as'], 'table' | 'board' | 'matrix'>>;

/** Returns how a view is presented; a table if its declaration lacks a required part. */
export function presentationOf({ presentation, columns }: DeclaredView): Presented {
  const isColumn = (name: unknown): name is string => typeof name === 'string' && name in columns;
  const named = (part: string): string => (isColumn(presentation[part]) ? presentation[part] : '');
  const several = (part: string): readonly string[] => [presentation[part]].flat().filter(isColumn);
  const table = { as: 'table', group: named('group') } as const;
  switch (presentation.as) {
    case 'agenda': {
      const [on, timing, who] = [named('on'), named('timing'), named('who')];
      return on ? { as: 'agenda', on, timing, who } : table;
    }
    case 'controls': {
      const [group, record, state] = [named('group'), named('record'), named('state')];
      return group && state && columns[record]?.to !== undefined
        ? { as: 'controls', group, record, state, says: named('says'), count: named('count') }
        : table;
    }
    case 'matrix': {
      const [up, across, level, count] = [named('up'), named('across'), named('level'), named('count')];
      const through = columns[up]?.scale?.through ?? '';
      const [acceptable, came] = [named('acceptable'), named('came')];
      const { counted } = presentation;
      return up && across && through && isCounted(counted)
        ? { as: 'matrix', up, across, level, count, acceptable, came, through, counted }
        : table;
    }
    case 'grid': {
      const [down, across, state] = [named('down'), named('across'), named('state')];
      const parts = {
        down,
        across,
        state,
        asked: named('asked'),
        there: named('there'),
        until: named('until'),
      };
      return columns[down]?.kind === 'reference' && columns[across]?.kind === 'reference' && state
        ? { as: 'grid', ...parts }
        : table;
    }
    case 'simulation': {
      const [record, state] = [named('record'), named('state')];
      return columns[record]?.kind === 'reference' && state
        ? { as: 'simulation', record, state, estimates: several('estimates') }
        : table;
    }
    case 'graph': {
      const parts = {
        node: named('node'),
        carries: named('carries'),
        kind: named('kind'),
        value: named('value'),
      };
      const to = columns[parts.node]?.to;
      return to !== undefined && columns[parts.carries]?.to === to ? { as: 'graph', ...parts } : table;
    }
    case 'lanes': {
      const parts = lanesParts(presentation, named, several);
      return columns[parts.lane]?.options !== undefined ? { as: 'lanes', ...parts } : table;
    }
    case 'timeline': {
      const parts = timelineParts(presentation, named, several);
      return parts.record && parts.from ? { as: 'timeline', ...parts } : table;
    }
    case 'bow-tie': {
      const [place, kind, gap] = [named('place'), named('kind'), named('gap')];
      const [state, there, against] = [named('state'), named('there'), named('against')];
      const [called, course, facts] = [several('called'), several('course'), several('facts')];
      return place && called.length > 0
        ? { as: 'bow-tie', place, kind, called, gap, state, there, against, course, facts }
        : table;
    }
    case 'document': {
      const [group, heading] = [named('group'), named('heading')];
      const parts = { of: named('of'), choose: named('choose'), remark: named('remark') };
      const [marks, facts, texts] = [several('marks'), several('facts'), several('texts')];
      return heading ? { as: 'document', group, heading, ...parts, marks, facts, texts } : table;
    }
    case 'changes': {
      const parts: Parts<'changes'> = {
        group: named('group'),
        heading: named('heading'),
        kind: named('kind'),
        change: named('change'),
        record: named('record'),
        about: named('about'),
        from: named('from'),
        to: named('to'),
        fields: named('fields'),
        why: named('why'),
        on: named('on'),
        who: named('who'),
      };
      return parts.group && parts.kind && parts.change && parts.record ? { as: 'changes', ...parts } : table;
    }
    default:
      return { ...table, as: presentation.as };
  }
}

const isCounted = (value: unknown): value is Counted =>
  typeof value === 'object' && value !== null && 'stages' in value && 'moved' in value;

/** Returns the column by which the rows of a table are grouped; empty if they are not grouped. */
export function groupOf(view: DeclaredView): string {
  const presented = presentationOf(view);
  return 'group' in presented ? presented.group : '';
}

/** Returns the pairs of step columns whose coincidences a table counts. */
export const crossedOf = ({ presentation: { crossed }, columns }: DeclaredView): readonly CrossedParts[] =>
  [crossed].flat().flatMap((pair: unknown) => {
    const [first, second] = Array.isArray(pair) ? (pair as readonly string[]) : [];
    return first !== undefined && second !== undefined && columns[first]?.kind === 'step' && second in columns
      ? [{ first, second }]
      : [];
  });

/** Returns the columns that a table leaves out, because others say the same. */
export const withoutOf = ({ presentation: { without } }: DeclaredView): ReadonlySet<unknown> =>
  new Set([without].flat());

/** Returns the columns that are shown once for a group of rows. */
export const besideOf = ({ presentation: { beside } }: DeclaredView): ReadonlySet<unknown> =>
  new Set([beside].flat());
