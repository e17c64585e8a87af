import type { PersonAccess } from '#server/contract/people.ts';

/** How far somebody has come: signing in, with an invitation, or nothing yet. */
export type AccountState = 'account' | 'invited' | 'none';

export const standingOf = ({ account, invitedUntil }: PersonAccess): AccountState =>
  account ? 'account' : invitedUntil === undefined ? 'none' : 'invited';

/** Whether an invitation could be sent. */
export const isInvitable = ({ account, works, email }: PersonAccess): boolean =>
  !account && works && email !== undefined;

/** Whether a password alone lets them in. */
export const isUnprotected = ({ account }: PersonAccess): boolean =>
  account !== undefined && account.password && !account.authenticator && account.passkeys === 0;

const filters = {
  all: () => true,
  none: (who) => standingOf(who) === 'none',
  invited: (who) => standingOf(who) === 'invited',
  unprotected: isUnprotected,
} as const satisfies Readonly<Record<string, (who: PersonAccess) => boolean>>;

export type Filter = keyof typeof filters;

/** What is asked of the list. */
export interface AccountFilter {
  readonly filter: Filter;
  readonly role: string | null;
  readonly words: string;
}

const holds = ({ name, code, email = '', account }: PersonAccess, words: string): boolean =>
  [name, code, email, account?.email ?? ''].some((text) => text.toLowerCase().includes(words));

/** Those the filter, the role and the words leave. */
export function left(
  people: readonly PersonAccess[],
  { filter, role, words }: AccountFilter,
): readonly PersonAccess[] {
  const wanted = words.trim().toLowerCase();
  return people.filter(
    (who) =>
      filters[filter](who) &&
      (role === null || who.roles.some((each) => each.role === role)) &&
      (wanted === '' || holds(who, wanted)),
  );
}

/** How many each filter would leave of all. */
export const counts = (people: readonly PersonAccess[]): readonly (readonly [Filter, number])[] =>
  (Object.keys(filters) as Filter[]).map((filter) => [filter, people.filter(filters[filter]).length]);

/** Whether nobody was brought in yet but whoever set this up. */
export const isBeginning = (people: readonly PersonAccess[]): boolean =>
  people.filter((who) => standingOf(who) !== 'none').length < 2;
