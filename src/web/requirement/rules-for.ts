import type { DeclaredRule } from '../api/declared.ts';

const names = (byEdition: DeclaredRule['answers'], id: string): boolean =>
  Object.values(byEdition).some((ids) => ids.includes(id));

/** Returns the rules that judge a requirement, by its id. */
export const rulesFor = (rules: readonly DeclaredRule[], id: string): readonly DeclaredRule[] =>
  rules.filter(({ answers }) => names(answers, id));

/**
 * Returns the rules that judge how a control operates, by its id: first those for this control, then those for any
 * control.
 */
export const rulesForControl = (rules: readonly DeclaredRule[], id: string): readonly DeclaredRule[] => [
  ...rules.filter(({ controls }) => names(controls, id)),
  ...rules.filter(({ through }) => through !== undefined),
];
