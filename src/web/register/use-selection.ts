import { useMemo, useState } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';

export interface Selection {
  readonly chosen: readonly RecordAnswer[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string | undefined) => void;
  /** Chooses the rows from the one chosen last to this one. */
  readonly extend: (id: string) => void;
  /** Chooses all loaded rows; none if all are chosen. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** Holds the rows chosen for an act on several. Rows that left the list are no longer chosen. */
export function useSelection(records: readonly RecordAnswer[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const chosen = useMemo(
    () => (ids.size === 0 ? [] : records.filter(({ id }) => ids.has(id))),
    [records, ids],
  );
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle: (id) => {
      if (id === undefined) return;
      setLast(id);
      setIds((former) => {
        const next = new Set(former);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    extend: (id) => {
      const [from, to] = [last ?? id, id].map((each) => records.findIndex((record) => record.id === each));
      if (from === undefined || to === undefined || from < 0 || to < 0) return;
      const between = records.slice(Math.min(from, to), Math.max(from, to) + 1);
      setIds((former) => new Set([...former, ...between.map((record) => record.id)]));
      setLast(id);
    },
    toggleAll: () =>
      setIds(chosen.length === records.length ? new Set() : new Set(records.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
