import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import type { DeclaredView } from '../api/declared.ts';
import { markOf, stateLook } from '../cells/state-look.ts';
import { presentationOf } from '../view/presentation.ts';

/** A control beside the board. */
export interface Control {
  readonly id: string;
  /** The register of its record. */
  readonly register: string;
  readonly code: string;
  readonly title: string;
  readonly says: string;
  /** Its stored state, the state in words, and the mark it is drawn with. */
  readonly state: string;
  readonly word: string;
  readonly mark: Verdict;
  readonly findings: number;
}

/** A part of the catalogue, such as a theme. */
export interface ControlGroup {
  readonly title: string;
  readonly controls: readonly Control[];
}

/** A state with the number of controls in it. */
export interface StateCount extends Pick<Control, 'state' | 'word' | 'mark'> {
  readonly count: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the rows of a view that is presented as controls, in its groups; none for any other view. */
export function controlGroups(
  view: DeclaredView,
  { rows, names }: Pick<Rows, 'rows' | 'names'>,
): readonly ControlGroup[] {
  const parts = presentationOf(view);
  if (parts.as !== 'controls') return [];
  const register = view.columns[parts.record]?.to ?? '';
  const words = view.columns[parts.state]?.options ?? {};
  const groups = Map.groupBy(rows, ({ cells }) => text(cells[parts.group]));
  return [...groups].map(([title, own]) => ({
    title,
    controls: own.map(({ cells }): Control => {
      const id = text(cells[parts.record]);
      const state = text(cells[parts.state]);
      return {
        id,
        register,
        code: names[id]?.code ?? id,
        title: names[id]?.label ?? '',
        says: text(cells[parts.says]),
        state,
        word: words[state] ?? state,
        mark: markOf(stateLook(state) ?? 'open'),
        findings: Number(cells[parts.count] ?? 0),
      };
    }),
  }));
}

/** Counts the controls in each state, in the order in which the view declares the states. */
export function stateCounts(view: DeclaredView, groups: readonly ControlGroup[]): readonly StateCount[] {
  const parts = presentationOf(view);
  const order = parts.as === 'controls' ? Object.keys(view.columns[parts.state]?.options ?? {}) : [];
  const byState = Map.groupBy(
    groups.flatMap(({ controls }) => controls),
    ({ state }) => state,
  );
  return [...byState]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([, own]) =>
      own.slice(0, 1).map(({ state, word, mark }) => ({ state, word, mark, count: own.length })),
    );
}
