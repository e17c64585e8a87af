import type { DeclaredAction, DeclaredRegister } from '../api/declared.ts';
import { place, placed, type Placed } from '../cells/placed.ts';
import { declaredText } from '../language/declared-text.ts';

/** A group of fields under one title; a register without groups has a single group without a title. */
export interface Section {
  readonly title: string | undefined;
  readonly fields: readonly Placed[];
  /**
   * Whether the group folds: while it is empty, because it is filled later; or until it is opened, because few people
   * change it.
   */
  readonly folds?: 'while empty' | 'until opened' | undefined;
  /** Fields that only actions change once the record exists. */
  readonly held?: readonly Placed[];
}

/** Returns the groups for an existing record, with the fields that only actions change set apart. */
export const withHeld = (sections: readonly Section[]): readonly Section[] =>
  sections.map(({ fields, ...section }) => ({
    ...section,
    fields: fields.filter(({ field }) => !field.afterwardsBy),
    held: fields.filter(({ field }) => field.afterwardsBy),
  }));

/** Returns the fields of a register in its declared groups; those in no group come last. */
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
  const folded = register.singleton ? ('until opened' as const) : ('while empty' as const);
  const others = Object.keys(register.fields).filter((name) => !named.has(name));
  const sections = [
    ...Object.entries(register.sections ?? {}).map(([title, names]) => ({
      title: declaredText(`register.${register.key}.sections.${title}`, title),
      fields: pick(names),
      folds: register.later?.includes(title) ? folded : undefined,
    })),
    { title: named.size > 0 ? rest : undefined, fields: pick(others) },
  ];
  return sections
    .map((section) => ({ ...section, fields: section.fields.filter(takes) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Returns the input of an action in groups: first the fields in no group, then the declared groups. */
export function sectionsOfInput({ key, input, sections = {} }: DeclaredAction): readonly Section[] {
  const fields = placed(`action.${key}.input`, input);
  const grouped = new Set(Object.values(sections).flat());
  return [
    { title: undefined, fields: fields.filter(({ name }) => !grouped.has(name)) },
    ...Object.entries(sections).map(([title, names]) => ({
      title: declaredText(`action.${key}.sections.${title}`, title),
      fields: fields.filter(({ name }) => names.includes(name)),
      folds: 'until opened' as const,
    })),
  ];
}
