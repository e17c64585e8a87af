import { helpOf, titleOf, type Placed } from '../cells/placed.ts';
import { isEmpty, same } from '../cells/same.ts';
import { plainName } from './called-alike.ts';
import type { Section } from './sections.ts';
import type { Values } from './values.ts';

/**
 * Returns the groups, unfolded, with those fields whose title, help or group contains all of the words, and those for
 * which `keeps` is true. Without words, returns the groups unchanged.
 */
export function soughtSections(
  sections: readonly Section[],
  words: string,
  keeps: (placed: Placed) => boolean = () => false,
): readonly Section[] {
  const sought = plainName(words).split(' ').filter(Boolean);
  if (sought.length === 0) return sections;
  return sections.flatMap(({ folds: _folds, ...section }) => {
    const matches = (placed: Placed): boolean => {
      const text = plainName([section.title ?? '', titleOf(placed), helpOf(placed)].join(' '));
      return sought.every((word) => text.includes(word));
    };
    const fields = section.fields.filter((placed) => keeps(placed) || matches(placed));
    const held = section.held?.filter(matches) ?? [];
    return fields.length + held.length > 0 ? [{ ...section, fields, held }] : [];
  });
}

/** Returns how many fields of a group differ from their default. */
export const countSet = ({ fields, held = [] }: Section, values: Values): number =>
  [...fields, ...held].filter(
    ({ name, field }) => !isEmpty(values[name]) && !same(values[name], field.default),
  ).length;
