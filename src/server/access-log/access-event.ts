import type { AccessEventKind, accessEventKinds } from '../contract/access-event-kinds.ts';
import type { Membership } from '../accounts/memberships.ts';

/** Whose account something is about, as far as it is known by then. What is found out about it is found out afterwards. */
export type AccessEventSubject =
  | { readonly account: string }
  /** As it was typed; kept nowhere. */
  | { readonly email: string }
  /** The id of a passkey that was offered. */
  | { readonly passkey: string }
  /** A person of one organisation, in that one alone. */
  | (Membership & { readonly account?: string });

/** Something that happened to an account, a key or a way in. */
export type AccessEvent = {
  readonly [W in AccessEventKind]: {
    readonly what: W;
    readonly detail?: (typeof accessEventKinds)[W][number];
  };
}[AccessEventKind] & {
  readonly whose?: AccessEventSubject | undefined;
  /** The account of whoever did it to somebody else's. */
  readonly by?: string | undefined;
};

/** What anybody on the network can cause as often as they like. */
const anybodys: ReadonlySet<AccessEventKind> = new Set(['failed', 'limited', 'reset-asked', 'key-refused']);
export const isUnauthenticated = (what: AccessEventKind): boolean => anybodys.has(what);

/** Where more happened than has a row of its own: the rest of its kind, counted. */
export const othersCounted = 'rest';
