import type { Declared, Edition, OutlinedRegister, OutlinedView } from '../api/declared.ts';

/** A register or a view as an entry of the navigation. */
export type NavigationEntry = {
  /** The id under which it is pinned, such as `register risk`. */
  readonly id: string;
} & (
  | { readonly register: OutlinedRegister; readonly isPart: boolean }
  | { readonly view: OutlinedView; readonly isPart: false }
);

/** The entries of a clause: its registers, each followed by its parts, then its views. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly entries: readonly NavigationEntry[];
}

/** Keys of what the person may read. */
export interface Readable {
  readonly reads: readonly string[];
  readonly views: readonly string[];
}

/**
 * Returns whether a view can be opened without parameters: each has a default or is optional. A view on the page of a
 * record is found there instead.
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

/** Returns clauses 4 to 10 with their entries. The board is the start page, so it is not among the views. */
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

/** Returns registers, each followed by its parts. A part whose whole is not among them keeps its own position. */
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
