import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { NextStep, Setup } from '#server/contract/contract.ts';
import { request } from './request.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface FirstAdministrator extends Credentials {
  readonly token: string;
  readonly organisation: string;
  readonly name: string;
  readonly timeZone: string;
}

/**
 * Returns a mutation after which a person is signed in. It clears the cache, which may hold answers for another person.
 */
function useStart<Asked = void, Answer = unknown>(start: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: start, onSuccess: () => client.clear() });
}

/** Signs in with a password. If there is an answer, it names the next step that is needed. */
export const useSignIn = () =>
  useStart((body: Credentials) => request<NextStep | undefined>('session', { method: 'POST', body }));

export const useSignInWithCode = () =>
  useStart((code: string) => request('session/code', { method: 'POST', body: { code } }));

/** Signs in with a passkey that the person chooses. Rejects with an error of the browser if they cancel. */
export const useSignInWithPasskey = () =>
  useStart(async () => {
    const optionsJSON = await request<PublicKeyCredentialRequestOptionsJSON>('session/passkey/options', {
      method: 'POST',
      body: {},
    });
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const response = await startAuthentication({ optionsJSON });
    await request('session/passkey', { method: 'POST', body: { response } });
  });

/** Sets up the organisation and its first administrator, with the one-time link of the first start. */
export const useSetUp = () =>
  useStart((body: FirstAdministrator) => request('setup', { method: 'POST', body }));

/** Makes the account of an invited person. */
export const useAcceptInvitation = () =>
  useStart((body: { readonly token: string; readonly password: string }) =>
    request('invitations/accept', { method: 'POST', body }),
  );

/** Joins another organisation with the account that is signed in, and opens its start page. */
export const useJoin = () =>
  useMutation({
    mutationFn: async (token: string) => {
      await request('invitations/join', { method: 'POST', body: { token } });
      // Opened as a new page, because the cache is of another organisation.
      globalThis.location.assign('/');
    },
  });

/** Leaves for an identity provider, which sends the person back to an address of ours. */
export const useLeave = () =>
  useMutation({
    mutationFn: async (body: { readonly way: Setup['ways'][number]['id']; readonly to: string }) => {
      const { url } = await request<{ url: string }>('session/elsewhere', { method: 'POST', body });
      globalThis.location.assign(url);
    },
  });

/** Requests a link for replacing a forgotten password. */
export const useForget = () =>
  useMutation({
    mutationFn: (email: string) => request('password-reset', { method: 'POST', body: { email } }),
  });

/** Sets a new password with such a link. */
export const useReset = () =>
  useMutation({
    mutationFn: (body: { readonly token: string; readonly password: string }) =>
      request('password-reset/accept', { method: 'POST', body }),
  });

/** Signs out and reloads the page, so that another person can go on there. */
export const useSignOutHere = () =>
  useMutation({
    mutationFn: async () => {
      await request('session', { method: 'DELETE' });
      globalThis.location.reload();
    },
  });

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
