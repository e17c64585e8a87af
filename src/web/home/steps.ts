import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { Rows } from '#server/contract/contract.ts';
import { isVerdict } from '../theme/verdict-look.ts';

/** One of the most useful next steps. */
export interface SuggestedStep {
  readonly key: string;
  readonly what: string;
  readonly message: string;
  readonly verdict: Verdict;
  readonly requirement: string;
  readonly ref: string;
  readonly register: string | undefined;
  /** The field to be filled in that record. */
  readonly field: string | undefined;
  readonly record: { readonly register: string; readonly code: string } | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the rows of the view `next`, typed, with the codes of the records they name. */
export const stepsOf = ({ rows, names }: Pick<Rows, 'rows' | 'names'>): readonly SuggestedStep[] =>
  rows.map(({ key, cells }) => {
    const record = cells['record'] as { readonly register: string; readonly id: string } | null | undefined;
    const requirement = text(cells['requirement']);
    return {
      key,
      what: text(cells['what']),
      message: text(cells['message']),
      verdict: isVerdict(cells['verdict']) ? cells['verdict'] : 'no data',
      requirement,
      ref: names[requirement]?.code ?? requirement,
      register: text(cells['register']) || undefined,
      field: text(cells['field']) || undefined,
      record: record ? { register: record.register, code: names[record.id]?.code ?? record.id } : undefined,
    };
  });
