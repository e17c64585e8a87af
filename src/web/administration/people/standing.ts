import type { PersonAccess } from '#server/contract/people.ts';

/** The state of a person's access: an account, an invitation, or none yet. */
export type AccountState = 'account' | 'invited' | 'none';

export const standingOf = ({ account, invitedUntil }: PersonAccess): AccountState =>
  account ? 'account' : invitedUntil === undefined ? 'none' : 'invited';

/** Returns whether the person can be sent an invitation. */
export const isInvitable = ({ account, works, email }: PersonAccess): boolean =>
  !account && works && email !== undefined;

/** Returns whether a password alone is enough to sign in. */
export const isUnprotected = ({ account }: PersonAccess): boolean =>
  account !== undefined && account.password && !account.authenticator && account.passkeys === 0;

const filters = {
  all: () => true,
  none: (who) => standingOf(who) === 'none',
  invited: (who) => standingOf(who) === 'invited',
  unprotected: isUnprotected,
} as const satisfies Readonly<Record<string, (who: PersonAccess) => boolean>>;

export type Filter = keyof typeof filters;

/** The filter of the list. */
export interface AccountFilter {
  readonly filter: Filter;
  readonly role: string | null;
  readonly words: string;
}

const holds = ({ name, code, email = '', account }: PersonAccess, words: string): boolean =>
  [name, code, email, account?.email ?? ''].some((text) => text.toLowerCase().includes(words));

/** Returns the people who match the filter, the role and the words. */
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

/** Returns how many of all people each filter would show. */
export const counts = (people: readonly PersonAccess[]): readonly (readonly [Filter, number])[] =>
  (Object.keys(filters) as Filter[]).map((filter) => [filter, people.filter(filters[filter]).length]);

/** Returns whether nobody has an account or an invitation yet except the person who set this up. */
export const isBeginning = (people: readonly PersonAccess[]): boolean =>
  people.filter((who) => standingOf(who) !== 'none').length < 2;
