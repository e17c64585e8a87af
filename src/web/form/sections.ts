import type { DeclaredRegister } from '../api/declared.ts';
import { place, type Placed } from '../cells/placed.ts';
import { declaredText } from '../language/declared-text.ts';

/** A group of fields under one title; a register without groups has one that has none. */
export interface Section {
  readonly title: string | undefined;
  readonly fields: readonly Placed[];
  /** For what comes later: folded as long as none of it is filled. */
  readonly isLater?: boolean;
}

/** The fields of a register in its declared groups; those that no group names come last. */
export function sectionsOf(
  register: DeclaredRegister,
  rest: string,
  takes: (placed: Placed) => boolean = () => true,
): readonly Section[] {
  const at = `register.${register.key}.fields`;
  const named = new Set(Object.values(register.sections ?? {}).flat());
  const pick = (names: readonly string[]): readonly Placed[] =>
    names.flatMap((name) => {
      const field = register.fields[name];
      return field ? [place(at, name, field)] : [];
    });
  const others = Object.keys(register.fields).filter((name) => !named.has(name));
  const sections = [
    ...Object.entries(register.sections ?? {}).map(([title, names]) => ({
      title: declaredText(`register.${register.key}.sections.${title}`, title),
      fields: pick(names),
      isLater: register.later?.includes(title) === true,
    })),
    { title: named.size > 0 ? rest : undefined, fields: pick(others) },
  ];
  return sections
    .map((section) => ({ ...section, fields: section.fields.filter(takes) }))
    .filter(({ fields }) => fields.length > 0);
}
