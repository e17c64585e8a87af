import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { Account, Enrolment } from '#server/contract/contract.ts';
import { keys } from './keys.ts';
import { path, request } from './request.ts';

const accountQuery = queryOptions({
  queryKey: keys.account,
  queryFn: ({ signal }) => request<Account>('account', { signal }),
  staleTime: 0,
});

/** Reads how the person signs in, and their current sessions. */
export const useAccount = () => useQuery(accountQuery);

/** The password, if the account has one. */
interface Proof {
  readonly password?: string;
}

/** Returns a mutation that changes the account; what is shown of the account is then fetched again. */
function useChange<Asked = void, Answer = unknown>(change: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [keys.account, keys.session, keys.apiKeys].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

const post = <Answer>(to: string, body: object) => request<Answer>(`account/${to}`, { method: 'POST', body });

export const useChangePassword = () =>
  useChange((body: { readonly current: string; readonly password: string }) => post('password', body));

export const useEnrolment = () =>
  useMutation({ mutationFn: (password: string) => post<Enrolment>('authenticator', { password }) });

export const useConfirmAuthenticator = () =>
  useChange((code: string) => post('authenticator/confirm', { code }));

export const useRemoveAuthenticator = () =>
  useChange((password: string) => post('authenticator/remove', { password }));

export const useNewRecoveryCodes = () =>
  useMutation({
    mutationFn: async (password: string) =>
      (await post<Pick<Enrolment, 'recoveryCodes'>>('recovery-codes', { password })).recoveryCodes,
  });

/** Lets the browser make a passkey and stores it. Rejects with an error of the browser if the person cancels. */
export const useAddPasskey = () =>
  useChange(async ({ name, ...proof }: Proof & { readonly name: string }) => {
    const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('passkeys/options', proof);
    const { startRegistration } = await import('@simplewebauthn/browser');
    const response = await startRegistration({ optionsJSON });
    await post('passkeys', { name, response });
  });

export const useRemovePasskey = () =>
  useChange(({ id, ...proof }: Proof & { readonly id: string }) =>
    post(path('passkeys', id, 'remove'), proof),
  );

export const useEndSession = () =>
  useChange((id: string) => request(path('account', 'sessions', id), { method: 'DELETE' }));

/** Ends the other sessions and, if asked to, revokes every key. */
export const useEndOtherSessions = () =>
  useChange((keysToo: boolean) =>
    request(keysToo ? 'account/sessions?keys=yes' : 'account/sessions', { method: 'DELETE' }),
  );
