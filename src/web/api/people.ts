import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Invitation, InvitedSeveral, People } from '#server/contract/people.ts';
import { keys } from './keys.ts';
import { path, request } from './request.ts';

const peopleQuery = queryOptions({
  queryKey: keys.people,
  queryFn: ({ signal }) => request<People>('administration/people', { signal }),
  staleTime: 5_000,
});

/** Reads all people who work here or have an account, for administrators of accounts. */
export const usePeople = () => useQuery(peopleQuery);

/** Returns a mutation that changes the account of another person; everything shown of records is then fetched again. */
function useChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.journal }),
  });
}

// Small portions, so that no request waits longer than a mail server needs for a few mails.
const atOnce = 10;

interface Inviting {
  readonly people: readonly string[];
  readonly why: string;
}

/** Invites people in portions. Resolves with the result for each. */
export const useInvite = () =>
  useChange(async ({ people, why }: Inviting) => {
    const results: InvitedSeveral['results'][number][] = [];
    for (let first = 0; first < people.length; first += atOnce) {
      const body = { people: people.slice(first, first + atOnce), ...(why !== '' && { why }) };
      const answer = await request<InvitedSeveral>('administration/people/invitations', {
        method: 'POST',
        body,
      });
      results.push(...answer.results);
    }
    return results;
  });

const act = <Answer = unknown>(person: string, what: string, body: object): Promise<Answer> =>
  request<Answer>(`${path('administration', 'people', person)}/${what}`, { method: 'POST', body });

export const useWithdraw = (person: string) =>
  useChange((_asked: void) => act(person, 'withdraw-invitation', {}));

export const useNewPassword = (person: string) =>
  useChange((why: string) => act<Invitation>(person, 'new-password', { why }));

export const useEndAllSessions = (person: string) =>
  useChange((body: { readonly why: string; readonly keys: boolean }) => act(person, 'end-sessions', body));

interface Removing {
  readonly why: string;
  readonly authenticator: boolean;
  readonly passkeys: boolean;
}

export const useRemoveSecondFactor = (person: string) =>
  useChange((body: Removing) => act(person, 'remove-second-factor', body));

export const useRemoveAccount = (person: string) =>
  useChange((why: string) => act(person, 'remove-account', { why }));
