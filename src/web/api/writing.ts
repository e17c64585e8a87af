import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FileValue } from '#isms/kernel/field-kinds/field.ts';
import { notTaken } from '#isms/kernel/declarations/file-kinds.ts';
import type { Done, RecordAnswer } from '#server/contract/contract.ts';
import { keys } from './keys.ts';
import { Problem } from './problem.ts';
import { path, request } from './request.ts';

type Values = Readonly<Record<string, unknown>>;

interface Written {
  readonly fields: Values;
  /** The reason, for the history. */
  readonly why?: string;
}

/** Returns a mutation that commits. A commit may change anything read from records, so all of it is fetched again. */
function useCommit<Asked>(commit: (asked: Asked) => Promise<Done>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: commit,
    // The commit may also have changed what the person may do.
    onSuccess: () =>
      Promise.all([keys.journal, keys.session].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useCreate = (register: string) =>
  useCommit((body: Written) => request<Done>(path('registers', register), { method: 'POST', body }));

/** Changes fields of a record; null empties a field. `version` is the version the change was made from. */
export const useAmend = (register: string, idOrCode: string) =>
  useCommit(({ version, ...body }: Written & { readonly version: number }) =>
    request<Done>(path('registers', register, idOrCode), { method: 'PATCH', body, version }),
  );

interface AmendingSeveral extends Written {
  readonly records: readonly Pick<RecordAnswer, 'id' | 'version'>[];
}

/** Changes the same fields of several records of a register: of all of them or of none. */
export const useAmendSeveral = (register: string) =>
  useCommit((body: AmendingSeveral) => request<Done>(path('registers', register), { method: 'PATCH', body }));

interface Retiring {
  readonly do: 'retire' | 'restore';
  readonly records: readonly Pick<RecordAnswer, 'id' | 'code'>[];
  readonly why?: string;
}

/** Retires or restores records of a register one by one. Resolves with those that were refused, and why. */
export function useRetiring(register: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ do: act, records, why }: Retiring) => {
      const refused: { readonly code: string; readonly problem: unknown }[] = [];
      for (const { id, code } of records)
        await request<Done>(path('registers', register, id, act), {
          method: 'POST',
          body: why === undefined ? {} : { why },
        }).catch((problem: unknown) => refused.push({ code, problem }));
      return refused;
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.journal }),
  });
}

/** Takes a declared action on a record. */
export const useAct = (action: string, id: string) =>
  useCommit((input: Values) =>
    request<Done>(path('actions', action, id), { method: 'POST', body: { input } }),
  );

/** Uploads a file and resolves with the value that a file field holds. */
export const useUpload = () =>
  useMutation({
    mutationFn: async (file: File) => {
      // Refused before the upload: a file that was dropped here may be large, and the server would refuse it as well.
      const why = notTaken(file.name);
      if (why !== undefined) throw new Problem('invalid', 400, why);
      return request<FileValue>('files', { method: 'POST', query: { name: file.name }, file });
    },
  });
