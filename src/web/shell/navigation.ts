import type { Declared, Edition, OutlinedRegister, OutlinedView } from '../api/declared.ts';

/** A register or a view as something to go to. */
export type NavigationEntry = {
  /** What it is pinned by: `register risk`. */
  readonly id: string;
} & (
  | { readonly register: OutlinedRegister; readonly isPart: boolean }
  | { readonly view: OutlinedView; readonly isPart: false }
);

/** What stands under a clause: its registers, each followed by those that are part of it, then its views. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly entries: readonly NavigationEntry[];
}

/** Keys of what somebody may look at. */
export interface Readable {
  readonly reads: readonly string[];
  readonly views: readonly string[];
}

/**
 * A view can be opened without being told more when each of its parameters can be left out. One that stands on the page of
 * a record is looked for there.
 */
export const opensAlone = ({
  parameters,
  onRecord,
}: Pick<OutlinedView, 'parameters' | 'onRecord'>): boolean =>
  onRecord === undefined &&
  Object.values(parameters).every(
    ({ optional, default: fallback }) => optional === true || fallback !== undefined,
  );

export const chapterOf = (clause: string): string => clause.split('.')[0] ?? '';

const byClause = (a: { readonly clause: string }, b: { readonly clause: string }): number =>
  a.clause.localeCompare(b.clause, 'en', { numeric: true });

/** Clauses 4 to 10 with what belongs under each; the board is the home page and so not among the views. */
export function sections(
  declared: Declared,
  edition: Edition,
  { reads, views: seen }: Readable,
): readonly Section[] {
  const chapters = (declared.clauses[edition] ?? []).filter(({ number }) => !number.includes('.'));
  const registers = [...declared.registers.values()]
    .filter(({ key }) => reads.includes(key))
    .toSorted(byClause);
  const views = [...declared.views.values()]
    .filter((view) => seen.includes(view.key) && opensAlone(view) && view.presentation.as !== 'board')
    .toSorted(byClause);
  return chapters.map(({ number, title }) => ({
    number,
    title,
    entries: [
      ...withParts(registers.filter(({ clause }) => chapterOf(clause) === number)),
      ...views
        .filter(({ clause }) => chapterOf(clause) === number)
        .map((view): NavigationEntry => ({ id: `view ${view.key}`, view, isPart: false })),
    ],
  }));
}

export const idOfRegister = (key: string): string => `register ${key}`;

const entryOf = (register: OutlinedRegister, isPart: boolean): NavigationEntry => ({
  id: idOfRegister(register.key),
  register,
  isPart,
});

/** Registers with what is part of each right after it; a part whose whole stands elsewhere keeps its own place. */
function withParts(registers: readonly OutlinedRegister[]): readonly NavigationEntry[] {
  const wholeOf = ({ whole }: OutlinedRegister): string | undefined =>
    registers.some(({ key }) => key === whole) ? whole : undefined;
  const below = (whole: OutlinedRegister): readonly NavigationEntry[] =>
    registers
      .filter((each) => wholeOf(each) === whole.key)
      .flatMap((part) => [entryOf(part, true), ...below(part)]);
  return registers
    .filter((each) => wholeOf(each) === undefined)
    .flatMap((each) => [entryOf(each, false), ...below(each)]);
}
