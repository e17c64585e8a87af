import type { DeclaredFields } from '../api/declared.ts';
import { same } from '../cells/same.ts';
import type { Values } from './values.ts';

/** A field that another person changed while it was being edited here. */
export interface Contested {
  readonly name: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether it was changed here as well: then the person has to choose. */
  readonly both: boolean;
}

/** Returns the fields that the other person changed since the edit began, in their order. */
export const contested = (
  fields: DeclaredFields,
  { base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', Values>>,
): readonly Contested[] =>
  Object.keys(fields)
    .map((name) => ({ name, base: base[name], mine: mine[name], theirs: theirs[name] }))
    .filter((each) => !same(each.base, each.theirs))
    .map((each) => ({ ...each, both: !same(each.base, each.mine) && !same(each.mine, each.theirs) }));

/** Returns the values to continue with: theirs where only they changed something, otherwise what the person chose. */
export const merged = (mine: Values, all: readonly Contested[], keepMine: ReadonlySet<string>): Values => ({
  ...mine,
  ...Object.fromEntries(
    all.filter(({ name, both }) => !both || !keepMine.has(name)).map(({ name, theirs }) => [name, theirs]),
  ),
});
