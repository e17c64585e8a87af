import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AdministeredKeys,
  MadeKey,
  NewDirectoryKey,
  NewKey,
  OwnKeys,
} from '#server/contract/contract.ts';
import { keys } from './keys.ts';
import { path, request } from './request.ts';

/** Whose keys: those of the signed-in person, or all of the organisation. */
type Whose = 'account' | 'administration';

const keysQuery = <Answer>(whose: Whose) =>
  queryOptions({
    queryKey: [...keys.apiKeys, whose],
    queryFn: ({ signal }) => request<Answer>(path(whose, 'keys'), { signal }),
    staleTime: 0,
  });

const ownKeysQuery = keysQuery<OwnKeys>('account');
const administeredKeysQuery = keysQuery<AdministeredKeys>('administration');

export const useOwnKeys = () => useQuery(ownKeysQuery);

/** Reads every key of the organisation. */
export const useAdministeredKeys = () => useQuery(administeredKeysQuery);

function useChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
    // The answer is a secret: it is not cached for longer than it is shown.
    gcTime: 0,
  });
}

export const useMakeKey = () =>
  useChange((body: NewKey) => request<MadeKey>('account/keys', { method: 'POST', body }));

export const useMakeDirectoryKey = () =>
  useChange((body: NewDirectoryKey) => request<MadeKey>('administration/keys', { method: 'POST', body }));

export const useRevokeKey = (whose: Whose) =>
  useChange((id: string) => request(path(whose, 'keys', id), { method: 'DELETE' }));
