import { useQueryClient } from '@tanstack/react-query';
import type { Done, RecordAnswer, RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { isProblem } from '../api/problem.ts';
import { recordQuery } from '../api/queries.ts';
import { useAmend, useCreate } from '../api/writing.ts';
import { changes, writtenValues, type Values } from './values.ts';

type Saved =
  | { readonly is: 'saved'; readonly record: RecordAnswer }
  | { readonly is: 'unchanged' }
  | { readonly is: 'conflict'; readonly theirs: RecordPage }
  | { readonly is: 'refused'; readonly problem: unknown };

/** Saves the values of a form as a new record, or as changes to an existing one. */
export function useSave(
  register: DeclaredRegister,
  record: Pick<RecordAnswer, 'id' | 'version' | 'fields'> | undefined,
) {
  const queries = useQueryClient();
  const create = useCreate(register.key);
  const amend = useAmend(register.key, record?.id ?? '');
  const write = (values: Values, why: string): Promise<Done> | undefined => {
    const because = why.trim() === '' ? {} : { why: why.trim() };
    if (!record) return create.mutateAsync({ fields: writtenValues(register.fields, values), ...because });
    const fields = changes(register.fields, record.fields, values);
    if (Object.keys(fields).length === 0) return undefined;
    return amend.mutateAsync({ fields, version: record.version, ...because });
  };
  const save = async (values: Values, why: string): Promise<Saved> => {
    try {
      const done = await write(values, why);
      const own = done?.records.find(
        ({ register: key, id }) => key === register.key && (!record || id === record.id),
      );
      return own ? { is: 'saved', record: own } : { is: 'unchanged' };
    } catch (problem) {
      if (!record || !isProblem(problem) || problem.kind !== 'conflict') return { is: 'refused', problem };
      return {
        is: 'conflict',
        theirs: await queries.query({ ...recordQuery(register.key, record.id), staleTime: 0 }),
      };
    }
  };
  return { save, isSaving: create.isPending || amend.isPending };
}
