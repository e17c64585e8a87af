import { useMemo } from 'react';
import { useSession, useView } from '../api/reading.ts';

const none: ReadonlyMap<string, number> = new Map();

/** Counts the records of each register with something overdue. */
export function useOverdue(): ReadonlyMap<string, number> {
  const { views } = useSession();
  const { data } = useView('due', { days: 0 }, views.includes('due'));
  return useMemo(() => {
    if (!data) return none;
    const late = data.rows.filter(({ cells }) => Number(cells['days']) < 0);
    const records = new Map(
      late
        .map(({ cells }) => cells['record'] as { readonly register: string; readonly id: string })
        .map((each) => [each.id, each.register]),
    );
    const counts = new Map<string, number>();
    for (const register of records.values()) counts.set(register, (counts.get(register) ?? 0) + 1);
    return counts;
  }, [data]);
}
