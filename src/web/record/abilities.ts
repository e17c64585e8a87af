import { useCallback } from 'react';
import type { RecordAnswer } from '#server/contract/contract.ts';
import { useSession } from '../api/reading.ts';
import { useReadOnly } from '../state/as-of.ts';

// What somebody may do is the server's to say, by the same policies that refuse; the past is read only for everybody.

/** Whether somebody may add records to a register. */
export function useMayCreate(): (register: string) => boolean {
  const { creates } = useSession();
  const readOnly = useReadOnly();
  return useCallback((register) => !readOnly && creates.includes(register), [readOnly, creates]);
}

/** Whether somebody may change a record's fields, or retire or restore it. */
export function useMay(): (ability: RecordAnswer['may'][number], record: RecordAnswer) => boolean {
  const readOnly = useReadOnly();
  return (ability, { may }) => !readOnly && may.includes(ability);
}
