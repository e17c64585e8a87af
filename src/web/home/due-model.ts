import type { Rows } from '#server/contract/contract.ts';

export interface Due {
  readonly key: string;
  readonly on: string;
  readonly days: number;
  readonly missed: boolean;
  readonly what: string;
  readonly register: string;
  readonly code: string;
  readonly label: string | undefined;
  /** What a record without a name of its own is about, such as the hardware module of TRT-3. */
  readonly about: string | undefined;
  /** Names of the people who have to act. */
  readonly who: string | undefined;
}

export type Span = 'missed' | 'overdue' | 'week' | 'month' | 'later';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function aboutIn(value: unknown, names: Rows['names']): string | undefined {
  const links = (value ?? []) as readonly { readonly id: string }[];
  const called = links.map(({ id }) => [names[id]?.code, names[id]?.label].filter(Boolean).join(' '));
  return called.length > 0 ? called.join(', ') : undefined;
}

function namesIn(value: unknown, names: Rows['names']): string | undefined {
  const people = (value ?? []) as readonly string[];
  const called = people.flatMap((id) => names[id]?.label ?? []);
  return called.length > 0 ? called.join(', ') : undefined;
}

/** Returns the rows of the view `due`, typed, with the names of their records and people. */
export const duesOf = ({ rows, names }: Pick<Rows, 'rows' | 'names'>): readonly Due[] =>
  rows.map(({ key, cells }) => {
    const record = cells['record'] as { readonly register: string; readonly id: string };
    const named = names[record.id];
    return {
      key,
      on: text(cells['on']),
      days: Number(cells['days']),
      missed: cells['timing'] === 'missed',
      what: text(cells['what']),
      register: record.register,
      code: named?.code ?? record.id,
      label: named?.label,
      about: aboutIn(cells['about'], names),
      who: namesIn(cells['who'], names),
    };
  });

const spanOf = ({ missed, days }: Due): Span => {
  if (missed) return 'missed';
  return days < 0 ? 'overdue' : days <= 7 ? 'week' : days <= 30 ? 'month' : 'later';
};

/** Groups due items by how near they are, missed and overdue first; each group is sorted by day. */
export const bySpan = (dues: readonly Due[]): readonly (readonly [Span, readonly Due[]])[] => [
  ...Map.groupBy(
    dues.toSorted((a, b) => Number(b.missed) - Number(a.missed) || a.days - b.days),
    spanOf,
  ),
];
