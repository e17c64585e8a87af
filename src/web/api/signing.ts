import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { request } from './request.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface FirstAdministrator extends Credentials {
  readonly token: string;
  readonly organisation: string;
  readonly name: string;
}

/** An act that ends with a person signed in. What was remembered for somebody else is forgotten. */
function useStart<Asked>(start: (asked: Asked) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: start, onSuccess: () => client.clear() });
}

export const useSignIn = () => useStart((body: Credentials) => request('session', { method: 'POST', body }));

/** Sets the organisation and its first administrator up, with the one-time link of the first start. */
export const useSetUp = () =>
  useStart((body: FirstAdministrator) => request('setup', { method: 'POST', body }));

/** Makes the account of a person who was invited. */
export const useAcceptInvitation = () =>
  useStart((body: { readonly token: string; readonly password: string }) =>
    request('invitations/accept', { method: 'POST', body }),
  );

export function useSignOut() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => request('session', { method: 'DELETE' }),
    onSettled: async () => {
      await router.navigate({ to: '/sign-in' });
      client.clear();
    },
  });
}
