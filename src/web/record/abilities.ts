import { useCallback } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { useReadOnly } from '../state/as-of.ts';

// The server says what people may do, by the same policies by which it refuses. The past is read-only for everybody.

/** Returns a function that tells whether the person may add records to a register. */
export function useMayCreate(): (register: string) => boolean {
  const { creates } = useSession();
  const readOnly = useReadOnly();
  return useCallback((register) => !readOnly && creates.includes(register), [readOnly, creates]);
}

/** Returns a function that tells whether the person may change a record's fields, or retire or restore it. */
export function useMay(): (ability: RecordAnswer['may'][number], record: RecordAnswer) => boolean {
  const readOnly = useReadOnly();
  return (ability, { may }) => !readOnly && may.includes(ability);
}
