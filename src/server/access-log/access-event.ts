import type { AccessEventKind, accessEventKinds } from '../contract/access-event-kinds.ts';
import type { Membership } from '../accounts/better-auth/membership-table.ts';

/**
 * The account that an event is about, as far as it is known when the event is noted. The access log looks up the rest
 * later.
 */
export type AccessEventSubject =
  | { readonly account: string }
  /** The e-mail address as typed. It is not stored. */
  | { readonly email: string }
  /** The id of the passkey that was offered. */
  | { readonly passkey: string }
  /** A person in one organisation. The event is logged in that organisation only. */
  | (Membership & { readonly account?: string });

/** An event of an account, an API key or a way of signing in. */
export type AccessEvent = {
  readonly [W in AccessEventKind]: {
    readonly what: W;
    readonly detail?: (typeof accessEventKinds)[W][number];
  };
}[AccessEventKind] & {
  readonly whose?: AccessEventSubject | undefined;
  /** The account of the person who did it, if it is not the owner's. */
  readonly by?: string | undefined;
};

/** The events that people without an account can cause as often as they like. */
const anybodys: ReadonlySet<AccessEventKind> = new Set(['failed', 'limited', 'reset-asked', 'key-refused']);
export const isUnauthenticated = (what: AccessEventKind): boolean => anybodys.has(what);

/** The detail of a row that only counts further events of its kind, once the limit of rows is reached. */
export const othersCounted = 'rest';
