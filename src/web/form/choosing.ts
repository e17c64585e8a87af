import type { DeclaredField } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';

/** What a reference field holds, one or several; nothing while it is empty. */
export const chosenIn = (value: unknown): readonly string[] =>
  isEmpty(value) ? [] : [value].flat().filter((each) => typeof each === 'string');

/** What it holds once one more is chosen, or another where it holds one. */
export const choosing = ({ kind }: DeclaredField, value: unknown, id: string): unknown =>
  kind === 'references' ? [...chosenIn(value).filter((each) => each !== id), id] : id;

/** The one record a field names; undefined where it names none, or several. */
export function onlyOne(value: unknown): string | undefined {
  const [first, ...others] = chosenIn(value);
  return others.length === 0 ? first : undefined;
}
