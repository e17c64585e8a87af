import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Rows } from '#server/contract/contract.ts';

/** A notable day of the ISMS: an audit, a review, a certificate. */
export interface Milestone {
  readonly key: string;
  readonly on: PlainDate;
  readonly kind: string;
  readonly what: string;
  readonly record: { readonly register: string; readonly code: string } | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the rows of the view `milestones`, typed. */
export const milestonesOf = ({ rows, names }: Pick<Rows, 'rows' | 'names'>): readonly Milestone[] =>
  rows.map(({ key, cells }) => {
    const record = cells['record'] as { readonly register: string; readonly id: string } | null | undefined;
    const code = names[record?.id ?? '']?.code;
    return {
      key,
      on: text(cells['on']),
      kind: text(cells['kind']),
      what: text(cells['what']),
      record: record && code !== undefined ? { register: record.register, code } : undefined,
    };
  });
