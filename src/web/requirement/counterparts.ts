import type { Verdict } from '#isms/kernel/verdict.ts';
import type { Rows } from '#server/contract.ts';
import { isVerdict } from '../theme/verdict-look.ts';

const relations = ['equal', 'changed', 'new', 'removed'] as const;

export interface Counterpart {
  readonly key: string;
  readonly relation: (typeof relations)[number];
  readonly counterpart: { readonly id: string; readonly code: string } | undefined;
  readonly verdict: Verdict | undefined;
  readonly note: string;
}

/** The rows of the view `counterparts`, typed. */
export const counterpartsOf = ({ rows, names }: Pick<Rows, 'rows' | 'names'>): readonly Counterpart[] =>
  rows.map(({ key, cells }) => {
    const { counterpart: id, counterpartVerdict: verdict, note, relation } = cells;
    return {
      key,
      relation: relations.find((each) => each === relation) ?? 'changed',
      counterpart: typeof id === 'string' ? { id, code: names[id]?.code ?? id } : undefined,
      verdict: isVerdict(verdict) ? verdict : undefined,
      note: typeof note === 'string' ? note : '',
    };
  });
