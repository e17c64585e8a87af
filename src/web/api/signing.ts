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

/** An act that ends with a person signed in. What was remembered for somebody else is forgotten. */
function useStart<Asked = void, Answer = unknown>(start: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: start, onSuccess: () => client.clear() });
}

/** Signs in with a password. Where an answer comes, it says what is needed still. */
export const useSignIn = () =>
  useStart((body: Credentials) => request<NextStep | undefined>('session', { method: 'POST', body }));

export const useSignInWithCode = () =>
  useStart((code: string) => request('session/code', { method: 'POST', body: { code } }));

/** Signs in with whichever passkey the person chooses. Rejects with an error of the browser when they do not. */
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

/** Sets the organisation and its first administrator up, with the one-time link of the first start. */
export const useSetUp = () =>
  useStart((body: FirstAdministrator) => request('setup', { method: 'POST', body }));

/** Makes the account of a person who was invited. */
export const useAcceptInvitation = () =>
  useStart((body: { readonly token: string; readonly password: string }) =>
    request('invitations/accept', { method: 'POST', body }),
  );

/** Joins a further organisation with the account one is signed in with, and goes there. */
export const useJoin = () =>
  useMutation({
    mutationFn: async (token: string) => {
      await request('invitations/join', { method: 'POST', body: { token } });
      // Opened anew: what was fetched is of another organisation.
      globalThis.location.assign('/');
    },
  });

/** Leaves for an identity provider, which sends its person back to an address of ours. */
export const useLeave = () =>
  useMutation({
    mutationFn: async (body: { readonly way: Setup['ways'][number]['id']; readonly to: string }) => {
      const { url } = await request<{ url: string }>('session/elsewhere', { method: 'POST', body });
      globalThis.location.assign(url);
    },
  });

/** Asks for a link with which a forgotten password is replaced. */
export const useForget = () =>
  useMutation({
    mutationFn: (email: string) => request('password-reset', { method: 'POST', body: { email } }),
  });

/** Chooses a password with such a link. */
export const useReset = () =>
  useMutation({
    mutationFn: (body: { readonly token: string; readonly password: string }) =>
      request('password-reset/accept', { method: 'POST', body }),
  });

/** Signs out where one is, to go on there as somebody else. */
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
