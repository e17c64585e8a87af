import type { Declared, DeclaredRule } from '../api/declared.ts';

/** The rules that judge a requirement, by its id. */
export const rulesFor = ({ rules }: Pick<Declared, 'rules'>, id: string): readonly DeclaredRule[] =>
  [...rules.values()].filter(({ answers }) => Object.values(answers).some((ids) => ids.includes(id)));
