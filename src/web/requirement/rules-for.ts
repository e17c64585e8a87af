import type { DeclaredRule } from '../api/declared.ts';

const names = (byEdition: DeclaredRule['answers'], id: string): boolean =>
  Object.values(byEdition).some((ids) => ids.includes(id));

/** The rules that judge a requirement, by its id. */
export const rulesFor = (rules: readonly DeclaredRule[], id: string): readonly DeclaredRule[] =>
  rules.filter(({ answers }) => names(answers, id));

/** The rules that judge how a control operates, by its id: those made for it first, then those for any control. */
export const rulesForControl = (rules: readonly DeclaredRule[], id: string): readonly DeclaredRule[] => [
  ...rules.filter(({ controls }) => names(controls, id)),
  ...rules.filter(({ through }) => through !== undefined),
];
