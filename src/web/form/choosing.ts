import type { DeclaredField } from '../api/declared.ts';
import { isEmpty } from '../cells/same.ts';

/** Returns the ids in a reference field, which holds one or several; none while it is empty. */
export const chosenIn = (value: unknown): readonly string[] =>
  isEmpty(value) ? [] : [value].flat().filter((each) => typeof each === 'string');

/** Returns the value of the field after a choice: with the id added, or replaced by it if the field holds one. */
export const choosing = ({ kind }: DeclaredField, value: unknown, id: string): unknown =>
  kind === 'references' ? [...chosenIn(value).filter((each) => each !== id), id] : id;

/** Returns the id if the field names exactly one record, otherwise undefined. */
export function onlyOne(value: unknown): string | undefined {
  const [first, ...others] = chosenIn(value);
  return others.length === 0 ? first : undefined;
}
