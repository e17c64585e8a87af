import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FileValue } from '#isms/kernel/field.ts';
import type { Done } from '#server/contract.ts';
import { keys } from './keys.ts';
import { path, request } from './request.ts';

type Values = Readonly<Record<string, unknown>>;

interface Written {
  readonly fields: Values;
  /** Why it was done, for the history. */
  readonly why?: string;
}

/** After a commit everything read from records may be different, so all of it is asked for again. */
function useCommit<Asked>(commit: (asked: Asked) => Promise<Done>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: commit,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.journal }),
  });
}

export const useCreate = (register: string) =>
  useCommit((body: Written) => request<Done>(path('registers', register), { method: 'POST', body }));

/** Changes fields of a record; null empties one. `version` is the version the change was made from. */
export const useAmend = (register: string, idOrCode: string) =>
  useCommit(({ version, ...body }: Written & { readonly version: number }) =>
    request<Done>(path('registers', register, idOrCode), { method: 'PATCH', body, version }),
  );

export const useRetire = (register: string, idOrCode: string) =>
  useCommit((body: { readonly why?: string }) =>
    request<Done>(path('registers', register, idOrCode, 'retire'), { method: 'POST', body }),
  );

export const useRestore = (register: string, idOrCode: string) =>
  useCommit((body: { readonly why?: string }) =>
    request<Done>(path('registers', register, idOrCode, 'restore'), { method: 'POST', body }),
  );

/** Does a declared act on a record. */
export const useAct = (action: string, id: string) =>
  useCommit((input: Values) =>
    request<Done>(path('actions', action, id), { method: 'POST', body: { input } }),
  );

/** Puts a file on the server and answers with the value a file field holds. */
export const useUpload = () =>
  useMutation({
    mutationFn: (file: File) =>
      request<FileValue>('files', { method: 'POST', query: { name: file.name }, file }),
  });
