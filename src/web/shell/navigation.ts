import type { Declared, DeclaredRegister, DeclaredView, Edition } from '../api/declared.ts';

/** What stands under a clause: its registers, then its views, each under the number it declares. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly registers: readonly DeclaredRegister[];
  readonly views: readonly DeclaredView[];
}

/** A view can be opened without being told more when each of its parameters can be left out. */
export const opensAlone = ({ parameters }: DeclaredView): boolean =>
  Object.values(parameters).every(
    ({ optional, default: fallback }) => optional === true || fallback !== undefined,
  );

const chapterOf = (clause: string): string => clause.split('.')[0] ?? '';

const byClause = (a: { readonly clause: string }, b: { readonly clause: string }): number =>
  a.clause.localeCompare(b.clause, 'en', { numeric: true });

/** Clauses 4 to 10 with what belongs under each; the board is the home page and so not among the views. */
export function sections(declared: Declared, edition: Edition): readonly Section[] {
  const chapters = (declared.clauses[edition] ?? []).filter(({ number }) => !number.includes('.'));
  const registers = [...declared.registers.values()].toSorted(byClause);
  const views = [...declared.views.values()]
    .filter((view) => opensAlone(view) && view.presentation.as !== 'board')
    .toSorted(byClause);
  return chapters.map(({ number, title }) => ({
    number,
    title,
    registers: registers.filter(({ clause }) => chapterOf(clause) === number),
    views: views.filter(({ clause }) => chapterOf(clause) === number),
  }));
}
